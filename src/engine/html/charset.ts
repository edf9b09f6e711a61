/**
 * Which characters the bytes of a page stand for. In this order: a byte-order mark; what HTTP said;
 * what the page's own `<meta>` says; and where nothing is said, UTF-8 if the bytes are that, or else
 * windows-1252, as browsers do (https://encoding.spec.whatwg.org/). A label that the bytes
 * contradict is passed over: servers and templates were often wrong.
 */
import { isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  /** The encoding by its name in the Encoding standard: `utf-8`, `windows-1252`, `shift_jis`. */
  readonly charset: string;
}

/** Browsers look at 1,024 bytes; old pages put scripts before their `<meta>`. */
const SEARCHED = 16_384;

/** The text of a page; `type` is its `Content-Type`, where that is known. Never throws. */
export function decodeHtml(bytes: Uint8Array, type = ''): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return decode(bytes, mark);
  const utf8 = isUtf8(bytes);
  for (const label of [charsetIn(type), declared(bytes)]) {
    const encoding = label === undefined ? undefined : encodingOf(label);
    if (encoding === undefined) continue;
    if (encoding === 'utf-8' && !utf8) continue;
    // Text in Latin letters is hardly ever UTF-8 by chance: the bytes know better than the label.
    if (encoding === 'windows-1252' && utf8) return decode(bytes, 'utf-8');
    if (encoding.startsWith('utf-16') && !looksLikeUtf16(bytes)) continue;
    return decode(bytes, encoding);
  }
  return decode(bytes, utf8 ? 'utf-8' : 'windows-1252');
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

const charsetIn = (type: string): string | undefined =>
  /charset\s*=\s*["']?([\w:.+-]{1,40})/i.exec(type.slice(0, 1_000))?.[1];

/** The first `charset=` inside a `<meta>` or an XML declaration. */
function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, SEARCHED))
    .replace(/<!--.*?-->/gs, '');
  for (const [tag] of start.matchAll(/<(?:meta|\?xml)\b[^<>]*>/gi)) {
    const label = charsetIn(tag) ?? /encoding\s*=\s*["']([\w:.+-]{1,40})["']/i.exec(tag)?.[1];
    if (label !== undefined) return label;
  }
  return undefined;
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** In UTF-16 every letter of a tag has a zero beside it. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => bytes.subarray(0, 1_000).includes(0);

function decode(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'), charset: encoding };
}

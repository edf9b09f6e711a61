/**
 * Texts of the Princeton–Leuven Longitudinal Corpus of Privacy Policies: a block quote that names
 * site, date and memento, then Markdown made by Python's html2text.
 */
import { finding, type Finding } from '../../archive/finding.ts';
import { isDay, parseMemento } from '../../archive/memento.ts';
import { siteName } from '../../archive/site-name.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import type { Claim, Format, RawFile } from './format.ts';
import { decodeUtf8, invalidByte } from './utf8.ts';

const PROVENANCE =
  /^> \*The following text is extracted and transformed from the (?<site>\S+) privacy policy that was archived on (?<date>\S+)\. Please check the \[original snapshot on the Wayback Machine\]\((?<memento>\S+)\) for the most accurate reproduction\.\*[ \t]*$/;

export const princetonLeuven: Format = {
  name: 'princeton-leuven',
  recognises: ({ bytes }) => firstLine(bytes).startsWith('>'),
  read,
  text: (original) => {
    const text = decodeUtf8(original);
    const end = text.indexOf('\n');
    return end === -1 ? '' : text.slice(end + 1);
  },
};

function read(file: RawFile): Claim {
  const byte = invalidByte(file.bytes);
  if (byte !== undefined) return rejected('invalid-utf8', file, { byte: String(byte + 1) });
  const groups = PROVENANCE.exec(firstLine(file.bytes).replace(/\r$/, ''))?.groups;
  const { site: given = '', date = '', memento = '' } = groups ?? {};
  if (groups === undefined) return rejected('broken-provenance', file);
  const site = siteName(given);
  if (site === undefined) return rejected('not-a-domain', file, { site: given });
  if (!isDay(date)) return rejected('impossible-date', file, { date });
  const capture = parseMemento(memento);
  if (capture === undefined) return rejected('impossible-date', file, { date: memento });
  const captured = capture.at.slice(0, 10);
  if (captured !== date) return rejected('dates-disagree', file, { stated: date, captured });
  return {
    reading: {
      site,
      document: PRIVACY_POLICY,
      at: capture.at,
      url: capture.url,
      memento,
      source: 'princeton-leuven',
      extension: 'md',
    },
  };
}

function rejected(code: Finding['code'], file: RawFile, args: Finding['args'] = {}): Claim {
  const line = code === 'invalid-utf8' ? undefined : 1;
  return {
    findings: [finding(code, { file: file.path, ...(line === undefined ? {} : { line }) }, args)],
  };
}

/** Read without its encoding being checked: it only says whose file this is. */
function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a);
  const text = new TextDecoder().decode(bytes.subarray(0, end === -1 ? bytes.length : end));
  return text.slice(0, 10_000);
}

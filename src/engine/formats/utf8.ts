import { isUtf8 } from 'node:buffer';
import { finding, type Finding } from '../../archive/finding.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of UTF-8 bytes, without a byte-order mark.
 *
 * @throws when the bytes are not UTF-8.
 */
export const decodeUtf8 = (bytes: Uint8Array): string => strict.decode(bytes);

/** The offset of the first byte that no UTF-8 text has, or nothing. */
export function invalidByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isUtf8Start(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The finding that a file's bytes are not UTF-8, with the line where they stop to be; or nothing. */
export function notUtf8(bytes: Uint8Array, place: string): Finding | undefined {
  const byte = invalidByte(bytes);
  if (byte === undefined) return undefined;
  let line = 1;
  for (const value of bytes.subarray(0, byte)) if (value === 0x0a) line++;
  return finding('invalid-utf8', { file: place, line }, { byte: String(byte + 1) });
}

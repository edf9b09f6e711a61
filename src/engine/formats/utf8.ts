import { isUtf8 } from 'node:buffer';

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

import { gzipSync } from 'node:zlib';

/**
 * A file as a classic script that hands it over, because scripts are the only files that a browser
 * lets a page on a disk read. `src/client/published/files.ts` listens. The content is packed where it
 * is not yet, so that base64 is all that it costs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function wrapped(content: Buffer): Buffer {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  const base64 = (isPacked ? content : gzipSync(content, { level: 9 })).toString('base64');
  return Buffer.from(
    `document.currentScript.dispatchEvent(new CustomEvent("smallprint-file",{detail:"${base64}"}))\n`,
  );
}

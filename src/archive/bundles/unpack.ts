/** Reads files out of a bundle, wherever it is kept. */
import { type Block, type Packed, parseContents } from './contents.ts';
import type { Bundle } from './bundle-index.ts';
import { readPieces } from './pieces.ts';

/** What the bundle says that it holds. @throws when that cannot be read. */
export async function contentsOf(bundle: Blob, { contents }: Bundle): Promise<Block[]> {
  return parseContents(new TextDecoder().decode(await gunzip(bundle.slice(contents))));
}

/** The files of a block, in its order. @throws when they are not as long as they should be. */
export async function filesOf(bundle: Blob, { at, length, files }: Block): Promise<Blob[]> {
  const unpacked = readPieces(await gunzip(bundle.slice(at, at + length)));
  if (unpacked.length !== files.length) throw wrongLength(files[0]);
  return files.map((file, index) => {
    const blob = new Blob(unpacked[index]);
    if (blob.size !== file.bytes) throw wrongLength(file);
    return blob;
  });
}

/**
 * Reads every file of a bundle and compares it with its checksum.
 *
 * @returns the files, in their order.
 * @throws at the first that differs.
 */
export async function checkBundle(blob: Blob, bundle: Bundle): Promise<Packed[]> {
  const held: Packed[] = [];
  for (const block of await contentsOf(blob, bundle))
    for (const [index, file] of (await filesOf(blob, block)).entries()) {
      const packed = block.files[index] as Packed;
      if ((await sha256Of(file)) !== packed.sha256)
        throw new Error(`The file ${packed.path} is not what its checksum says.`);
      held.push(packed);
    }
  return held;
}

/** In hexadecimal. */
export async function sha256Of(data: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await data.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function gunzip(data: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream = data.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const wrongLength = (file: Packed | undefined): Error =>
  new Error(`The file ${file?.path ?? ''} has not the length that it should have.`);

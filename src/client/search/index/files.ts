/** The files of the search index: fetched, unpacked and read once each. */
import { unpack } from '../../published/unpack.ts';

/** Fetches a file by its address. The browser's own, unless a test or an edition brings another. */
export type Fetch = (address: string) => Promise<Response>;

export interface IndexFiles {
  /** @throws when the file cannot be loaded, or is not JSON. */
  json<T>(path: string): Promise<T>;
  /** What `read` makes of the file. @throws when it cannot be loaded or unpacked, or `read` throws. */
  read<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T>;
}

/** The files below `folder`, a path that ends in a slash. */
export function indexFiles(folder: string, fetchFile: Fetch): IndexFiles {
  const known = new Map<string, Promise<unknown>>();
  return {
    json: <T>(path: string) =>
      read(path, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T),
    read,
  };

  function read<T>(path: string, made: (bytes: Uint8Array) => T): Promise<T> {
    const before = known.get(path);
    if (before !== undefined) return before as Promise<T>;
    const reading = load(`${folder}${path}`).then((bytes) => {
      try {
        return made(bytes);
      } catch {
        throw new Error(`${folder}${path} is damaged`);
      }
    });
    known.set(path, reading);
    // What failed once is tried again when it is next asked for.
    reading.catch(() => known.delete(path));
    return reading;
  }

  async function load(address: string): Promise<Uint8Array> {
    const response = await fetchFile(address).catch(() => undefined);
    if (!response?.ok) throw new Error(`${address} could not be loaded`);
    const content = new Uint8Array(await response.arrayBuffer());
    // Some servers unpack such files themselves.
    if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
    return unpack(content).catch(() => {
      throw new Error(`${address} is damaged`);
    });
  }
}

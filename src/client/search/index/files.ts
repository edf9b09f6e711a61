/** The files of the search index: fetched once each, and unpacked. */

/** Fetches a file by its address. The browser's own, unless a test or an edition brings another. */
export type Fetch = (address: string) => Promise<Response>;

export interface IndexFiles {
  /** @throws when the file cannot be loaded, or is not JSON. */
  json<T>(path: string): Promise<T>;
  /** @throws when the file cannot be loaded or unpacked. */
  bytes(path: string): Promise<Uint8Array>;
}

/** The files below `folder`, a path that ends in a slash. */
export function indexFiles(folder: string, fetchFile: Fetch): IndexFiles {
  const waiting = new Map<string, Promise<Uint8Array>>();
  return { json, bytes };

  async function json<T>(path: string): Promise<T> {
    const read = await bytes(path);
    try {
      return JSON.parse(new TextDecoder().decode(read)) as T;
    } catch {
      throw new Error(`${folder}${path} is damaged`);
    }
  }

  function bytes(path: string): Promise<Uint8Array> {
    const known = waiting.get(path);
    if (known !== undefined) return known;
    const loading = load(`${folder}${path}`);
    waiting.set(path, loading);
    // What failed once is tried again when it is next asked for.
    loading.catch(() => waiting.delete(path));
    return loading;
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

async function unpack(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Answers from what is kept on the device. */
import { type Bundle, bundleOf, covers } from '../../archive/bundles/bundle-index.ts';
import type { Block } from '../../archive/bundles/contents.ts';
import { WORKER } from '../../archive/bundles/part.ts';
import { contentsOf, filesOf } from '../../archive/bundles/unpack.ts';
import { isForHost } from '../../archive/release/manifest.ts';
import { responseHeaders } from '../../archive/headers.ts';
import { type Kept, openStore, type Store } from '../keep/store.ts';

/** What an address below the site’s base means in the release that is kept. */
export type Held =
  | { readonly kind: 'file'; readonly path: string; readonly data: Blob }
  /** A folder without its slash. */
  | { readonly kind: 'moved' }
  /** The release has no such file. */
  | { readonly kind: 'missing' }
  /** Nothing is kept that could have it. */
  | { readonly kind: 'elsewhere' };

export class KeptFiles {
  readonly #opening: Promise<Store>;
  #kept: Kept | undefined;
  /** The turn of `#kept`. */
  #turn = 0;
  readonly #contents = new Map<string, Promise<Block[]>>();
  #unpacked: { readonly block: Block; readonly files: Promise<Blob[]> } | undefined;

  constructor(base: string) {
    this.#opening = openStore(base);
    // Whoever asks is told.
    this.#opening.catch(() => {});
  }

  /**
   * The release that is kept at this moment. Asked for each answer: a page may have put another in
   * its place since.
   *
   * @returns `changed` when another one answered before.
   */
  async release(): Promise<{ kept: Kept; turn: number } | undefined> {
    const store = await this.#opening;
    const switched = await store.switched();
    if (switched === undefined) {
      this.#kept = undefined;
      return undefined;
    }
    if (this.#kept === undefined || this.#turn !== switched.turn) {
      this.#kept = await store.kept();
      this.#turn = switched.turn;
      this.#contents.clear();
      this.#unpacked = undefined;
    }
    return this.#kept && { kept: this.#kept, turn: this.#turn };
  }

  /** @param path below the site’s base, decoded, without what follows a question mark. */
  async find(path: string): Promise<Held> {
    const release = await this.release();
    if (release === undefined) return { kind: 'elsewhere' };
    const { kept, turn } = release;
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    try {
      const data = await this.#read(kept, file);
      if (data !== undefined) return { kind: 'file', path: file, data };
      if (file === path && (await this.#lookUp(kept, `${path}/index.html`)) !== undefined)
        return { kind: 'moved' };
    } catch (error) {
      // Another release took its place in between, and its bundles with it.
      if ((await this.release())?.turn !== turn) return this.find(path);
      throw error;
    }
    return { kind: covers(kept.scope, file) ? 'missing' : 'elsewhere' };
  }

  async #read(kept: Kept, file: string): Promise<Blob | undefined> {
    if (isForHost(file) || file === WORKER) return undefined;
    const place = await this.#lookUp(kept, file);
    if (place === undefined) return undefined;
    const { bundle, block, index } = place;
    if (this.#unpacked?.block !== block)
      this.#unpacked = { block, files: this.#bundle(bundle).then((blob) => filesOf(blob, block)) };
    const files = await this.#unpacked.files;
    return files[index];
  }

  async #lookUp(
    kept: Kept,
    file: string,
  ): Promise<{ bundle: Bundle; block: Block; index: number } | undefined> {
    const bundle = bundleOf(kept.index, file);
    if (bundle === undefined) return undefined;
    let contents = this.#contents.get(bundle.sha256);
    if (contents === undefined) {
      const blob = await this.#bundle(bundle, 'if there');
      if (blob === undefined) return undefined;
      contents = contentsOf(blob, bundle);
      this.#contents.set(bundle.sha256, contents);
    }
    for (const block of await contents) {
      const index = block.files.findIndex(({ path }) => path === file);
      if (index >= 0) return { bundle, block, index };
    }
    return undefined;
  }

  async #bundle(bundle: Bundle): Promise<Blob>;
  async #bundle(bundle: Bundle, when: 'if there'): Promise<Blob | undefined>;
  async #bundle({ sha256 }: Bundle, when?: 'if there'): Promise<Blob | undefined> {
    const blob = await (await this.#opening).bundle(sha256);
    if (blob !== undefined || when === 'if there') return blob;
    throw new Error(`The bundle ${sha256} is no longer on this device.`);
  }
}

/** A file of the release as a server would send it. */
export function fileResponse(path: string, data: Blob, status = 200): Response {
  const headers = { ...responseHeaders(path), 'Content-Length': String(data.size) };
  return new Response(data, { status, headers });
}

/** The part of Pagefind's search that is used here. `src/engine/search/runtime.ts` makes the module. */
declare module 'pagefind-runtime' {
  export function startPagefind(fetch: typeof globalThis.fetch, console: Console): typeof Pagefind;

  /** One index in one language, with its own WebAssembly. */
  declare class Pagefind {
    constructor(options: { basePath: string; metaCacheTag?: string });
    init(language: string, options: { load_wasm: true }): Promise<void>;
    search(query: string): Promise<{ results: PagefindResult[] }>;
  }

  export interface PagefindResult {
    readonly score: number;
    /** The positions of the matched words in the fragment's text. */
    readonly words: readonly number[];
    /** Names of the metadata in which words matched. */
    readonly matchedMetaFields?: readonly string[];
    data(): Promise<Fragment>;
  }

  /** What the index keeps of one document. */
  export interface Fragment {
    /** The address below the base path. */
    readonly raw_url: string;
    /** Text with `<` and `>` escaped; zero-width spaces between words where a language has none. */
    readonly raw_content: string;
    readonly content: string;
    readonly anchors: readonly { readonly id: string; readonly location: number }[];
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }
}

/** The part of Pagefind's search that is used here. `src/engine/search/runtime.ts` makes the module. */
declare module 'pagefind-runtime' {
  /** Returns a class whose instances are an index in one language each; they share one program. */
  export function startPagefind(
    fetch: typeof globalThis.fetch,
    console: Console,
  ): new (options: { basePath: string }) => Pagefind;

  export interface Pagefind {
    init(language: string, options: { load_wasm: true }): Promise<void>;
    search(query: string, options?: PagefindOptions): Promise<{ results: PagefindResult[] }>;
  }

  export interface PagefindOptions {
    readonly filters?: Readonly<Record<string, string | readonly string[]>>;
    readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
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

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: readonly CslItem[];
    format(
      what: 'bibliography',
      options: { readonly template: string; readonly format: 'text' },
    ): string;
  }

  export interface CslItem {
    readonly type: string;
    readonly title: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly publisher: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL: string;
    readonly DOI?: string;
    readonly note: string;
    readonly abstract?: string;
    readonly language?: string;
    readonly 'container-title'?: string;
    readonly 'collection-title'?: string;
    readonly archive_location?: string;
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';

/** A format reads captures out of files, whatever transport brought them. */
import type { Finding } from '../../archive/finding.ts';
import type { Capture, CaptureStatus, Instant } from '../../archive/types.ts';

/** A file as a transport lists it: plain data, so that it can be set down and taken up again. */
export interface ListedFile {
  /** Relative to what was named, with forward slashes. */
  readonly path: string;
  /** As the person who ran the command would find it again. */
  readonly place: string;
  readonly origin: Origin;
  /** What the transport that listed the file needs to load its bytes. */
  readonly locator: string;
}

export type Origin =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'commit';
      readonly commit: string;
      readonly at: Instant;
      readonly author: string;
      readonly subject: string;
      readonly body: string;
      /** Set where an older file of this name stands elsewhere in the tree of the commit. */
      readonly namesake?: true;
    }
  /** A row of a manifest says what the file is. */
  | {
      readonly kind: 'manifest';
      readonly line: number;
      readonly at: Instant;
      readonly site?: string;
      readonly url?: string;
      readonly memento?: string;
      readonly document?: string;
      /** The `Content-Type` that the page was served with. */
      readonly type?: string;
    }
  /** A capture that a web archive lists. */
  | {
      readonly kind: 'response';
      readonly at: Instant;
      readonly url: string;
      readonly memento: string;
      /** The media type that the index gives; empty where it gives none. */
      readonly type: string;
      /** The status that the page was served with; nothing where the index does not say. */
      readonly status?: number;
      /** What the index knows the bytes by. */
      readonly digest: string;
    };

export interface RawFile extends ListedFile {
  /** The bytes, loaded when they are asked for and once. */
  bytes(): Promise<Uint8Array>;
}

/** What a format reads out of a file, before anything is recorded. */
export interface Reading extends Omit<Capture, 'format' | 'original' | 'status' | 'version'> {
  /** Set where the source itself says that the capture shows no policy: then there are no bytes to load. */
  readonly status?: Failed;
}

export type Failed = Exclude<CaptureStatus, 'ok'>;

export type Claim =
  | { readonly reading: Reading }
  | { readonly findings: readonly Finding[] }
  /** The file is no capture, and nobody would expect it to be one: a README, a licence. */
  | { readonly passedOver: true };

/** What the person who runs an ingest says about the source. */
export interface Declared {
  /** The document that the files are, where the source does not say so. */
  readonly document: string;
  /** The name of the source in `content/sources`, where it is not the format's. */
  readonly source?: string | undefined;
  /** The site that a name stands for: a service, a company. */
  readonly siteOf: (name: string) => string;
  /** The site that the files are of, where the source does not say so. */
  readonly site?: string | undefined;
}

export interface Format {
  /** Also the name of its source, unless another is declared. */
  readonly name: string;
  /** Whether a file is of this format; the first format that says so has it. */
  recognises(file: RawFile): boolean | Promise<boolean>;
  read(file: RawFile, declared: Declared): Claim | Promise<Claim>;
  /**
   * The archived Markdown in an original of this format, read as it was served where that is known.
   */
  text(original: Uint8Array, served?: Served): string;
}

/** What a record knows of how a page was served, as far as its text depends on it. */
export interface Served {
  /** The `Content-Type`. */
  readonly type?: string;
  /** The address, which its relative links are meant from. */
  readonly url?: string;
}

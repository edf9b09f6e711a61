/** A format reads captures out of files, whatever transport brought them. */
import type { Finding } from '../../archive/finding.ts';
import type { Capture, Instant } from '../../archive/types.ts';

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
    }
  | {
      readonly kind: 'response';
      readonly at: Instant;
      readonly url: string;
      readonly memento: string;
      readonly type: string;
    };

export interface RawFile extends ListedFile {
  /** The bytes, loaded when they are asked for and once. */
  bytes(): Promise<Uint8Array>;
}

/** What a format reads out of a file, before anything is recorded. */
export type Reading = Omit<Capture, 'format' | 'original' | 'status' | 'version'>;

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
}

export interface Format {
  /** Also the name of its source, unless another is declared. */
  readonly name: string;
  /** Whether a file is of this format; the first format that says so has it. */
  recognises(file: RawFile): boolean | Promise<boolean>;
  read(file: RawFile, declared: Declared): Claim | Promise<Claim>;
  /** The archived Markdown in an original of this format. */
  text(original: Uint8Array): string;
}

/** What a check is: a rule about the built site, fed with every element of every page. */

/** The built site as it lies on disk. */
export interface Site {
  readonly out: string;
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Every file below `out`, with forward slashes. */
  readonly files: ReadonlySet<string>;
}

export interface Page {
  /** Relative to the site's folder: `policies/index.html`. */
  readonly file: string;
  /** Where a browser would find it, on an origin that does not exist. */
  readonly url: string;
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Rule {
  /** Permanent: reports refer to it. */
  readonly code: string;
  /** What is wrong, with `{name}` where an argument goes. */
  readonly what: string;
  readonly why: string;
  /** It may name arguments too. */
  readonly remedy: string;
}

export interface Check extends Rule {
  start(site: Site, report: Report): Visitor;
}

/** Records that a rule is broken in a file. The same arguments in further files are counted. */
export type Report = (file: string, args: Readonly<Record<string, string>>) => void;

export interface Visitor {
  element?(page: Page, element: Element): void;
  leave?(page: Page): void;
  /** A style sheet of the site. */
  styles?(file: string, text: string): void;
  finish?(): void;
}

export interface CheckFinding {
  readonly code: string;
  readonly file: string;
  /** In how many further files the same thing is wrong. */
  readonly others: number;
  readonly args: Readonly<Record<string, string>>;
}

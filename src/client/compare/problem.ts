/** Why a version cannot be compared, and what a reader can do. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { counted } from '../../archive/counted.ts';
import { documentName } from '../../archive/document-name.ts';
import { type DocumentPlace, type Link, PRIVACY_POLICY } from '../../archive/urls.ts';
import { NotLoaded } from './not-loaded.ts';

export type Problem =
  | { readonly kind: 'unnamed'; readonly given: string }
  | { readonly kind: 'absent'; readonly of: DocumentPlace }
  | {
      readonly kind: 'no-version';
      readonly of: DocumentPlace;
      /** The ids of those that there are. */
      readonly versions: readonly string[];
    }
  | { readonly kind: 'unanswered'; readonly of: DocumentPlace; readonly why: string }
  | { readonly kind: 'unreadable'; readonly of: DocumentPlace; readonly why: string };

/** What was thrown while something of a document was read. */
export function problemOf(error: unknown, of: DocumentPlace): Problem {
  const why = error instanceof Error ? error.message : String(error);
  if (!(error instanceof NotLoaded)) return { kind: 'unreadable', of, why };
  return error.lacking === 'absent' ? { kind: 'absent', of } : { kind: error.lacking, of, why };
}

/** The sentence for it. What a reader or an archive wrote is text in it, and never markup. */
export function problemInWords(problem: Problem, link: Link): ElementContent[] {
  switch (problem.kind) {
    case 'unnamed':
      return text(
        `“${shortened(problem.given)}” names no site and no version. A site is named as its page is, `,
        'like calibex.com; a version by its site and date, like calibex.com/2003-07-19. The address ' +
          'of a page of this archive will do, too. ',
        allPolicies(link),
      );
    case 'absent':
      return text(
        `This archive has no ${documentName(problem.of.document).toLowerCase()} of `,
        `${problem.of.site}, or it was published by a release that wrote no histories. Another kind `,
        'of document is named after its site: calibex.com/cookie-policy. ',
        allPolicies(link),
      );
    case 'no-version':
      return text(
        `${sentenceStart(problem.of)} has no version ${problem.of.version ?? ''}. It has `,
        `${rangeOf(problem.versions)}: choose one of them, or see `,
        h('a', { href: link({ page: 'site', site: problem.of.site }) }, 'the page of the site'),
        ', which also knows of versions that have moved.',
      );
    case 'unanswered':
      return text(`${problem.why} Look whether you are online, and try again.`);
    case 'unreadable':
      return text(
        `The history of ${problem.of.site} cannot be read: ${shortened(problem.why, 400)} `,
        'The pages of its versions can be: ',
        h('a', { href: link({ page: 'site', site: problem.of.site }) }, problem.of.site),
        '.',
      );
  }
}

const text = (...parts: readonly (string | ElementContent)[]): ElementContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

const allPolicies = (link: Link): ElementContent =>
  h('a', { href: link({ page: 'policies' }) }, 'All sites with policies');

const sentenceStart = ({ site, document }: DocumentPlace): string =>
  document === PRIVACY_POLICY ? site : `The ${documentName(document).toLowerCase()} of ${site}`;

/** `2 versions, from 2003-07-19 to 2005-01-02` */
export function rangeOf(versions: readonly string[]): string {
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) return 'none';
  const said = counted(versions.length, 'version');
  return first === last ? `${said}, ${first}` : `${said}, from ${first} to ${last}`;
}

/** Of whatever length it is: a sentence stays one. */
function shortened(given: string, most = 80): string {
  return given.length > most ? `${given.slice(0, most)}…` : given;
}

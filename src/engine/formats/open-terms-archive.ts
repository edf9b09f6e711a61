/**
 * A versions repository of Open Terms Archive: `<Service>/<Terms type>.md`, a commit for each text
 * that differed. The author's date is the instant at which the page was fetched; a re-extraction of
 * an old page carries the old page's, so dates go backwards inside one file. The service named in
 * the path is the site; the message says whether the page changed or only the tool that read it.
 */
import { finding } from '../../archive/finding.ts';
import type { Capture } from '../../archive/types.ts';
import { slug } from '../../archive/slug.ts';
import type { Claim, Declared, Format, Origin, RawFile } from './format.ts';
import { decodeUtf8 } from './utf8.ts';

/** The engine's own wordings, and what each says of the version. */
const KINDS: ReadonlyArray<readonly [prefix: string, kind: string]> = [
  ['First record of ', 'first'],
  ['Start tracking ', 'first'],
  ['Record new changes of ', 'change'],
  ['Update ', 'change'],
  ['Apply technical or declaration upgrade on ', 'extraction'],
  ['Refilter ', 'extraction'],
];

export const openTermsArchive: Format = {
  name: 'open-terms-archive',
  recognises: ({ path, origin }) => origin.kind === 'commit' && kindOf(path, origin) !== undefined,
  read,
  text: decodeUtf8,
};

/** `Update README.md` begins like a version's message; a version's goes on with service and terms. */
function kindOf(path: string, origin: Extract<Origin, { kind: 'commit' }>): string | undefined {
  const [service, terms] = partsOf(path);
  if (service === undefined || terms === undefined) return undefined;
  return KINDS.find(([prefix]) => origin.subject === `${prefix}${service} ${terms}`)?.[1];
}

function partsOf(path: string): [service?: string, terms?: string] {
  const [, service, terms] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return service === undefined || terms === undefined ? [] : [service, terms];
}

function read({ path, place, origin }: RawFile, declared: Declared): Claim {
  const [service, terms] = partsOf(path);
  if (origin.kind !== 'commit' || service === undefined || terms === undefined) return { passedOver: true };
  const document = slug(terms);
  if (document === undefined) {
    return { findings: [finding('unnamed-document', { file: place }, { name: terms })] };
  }
  if (declared.document !== 'all' && document !== declared.document) return { passedOver: true };
  return {
    reading: {
      site: declared.siteOf(service),
      document,
      at: origin.at,
      source: declared.source ?? openTermsArchive.name,
      extension: 'md',
      known: { service, commit: origin.commit, ...messageFacts(path, origin) },
    },
  };
}

function messageFacts(path: string, origin: Extract<Origin, { kind: 'commit' }>): Capture['known'] {
  const kind = kindOf(path, origin);
  const snapshots = snapshotsIn(origin.body);
  const engine = /^X-engine-version: (\S+)$/m.exec(origin.body)?.[1];
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(snapshots === '' ? {} : { snapshot: snapshots }),
    ...(engine === undefined || engine === 'undefined' ? {} : { engine }),
  };
}

/** Where the pages are kept that the text was read from: addresses, commits or database ids. */
function snapshotsIn(body: string): string {
  const listed = [...body.matchAll(/^- (\S+)$/gm)].map(([, reference]) => reference ?? '');
  const single = /snapshot(?: with Mongo ID\s?)? ?(\S+)$/m.exec(body.split('\n')[0] ?? '')?.[1] ?? '';
  const all = listed.length > 0 ? listed : [single];
  return all.filter((reference) => reference !== '' && !/undefined$|\/true$/.test(reference)).join(' ');
}

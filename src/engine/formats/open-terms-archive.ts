/**
 * A versions repository of Open Terms Archive: `<Service>/<Terms type>.md`, a commit for each text
 * that differed. The author's date is the instant at which the page was fetched; a re-extraction of
 * an old page carries the old page's, so dates go backwards inside one file. The service named in
 * the path is the site; the message says whether the page changed or only the tool that read it.
 */
import { finding } from '../../archive/finding.ts';
import type { Claim, Declared, Format, Origin, RawFile } from './format.ts';
import { otaReading } from './ota-names.ts';
import { engineIn, snapshotsIn } from './ota-snapshots.ts';
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
  recognises: ({ path, origin }) =>
    origin.kind === 'commit' && partsOf(path) !== undefined && isEngines(origin.subject),
  read,
  text: decodeUtf8,
};

type Commit = Extract<Origin, { kind: 'commit' }>;

const isEngines = (subject: string): boolean =>
  KINDS.some(([prefix]) => subject.startsWith(prefix));

function partsOf(path: string): { service: string; terms: string } | undefined {
  const [, service, terms] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return service === undefined || terms === undefined ? undefined : { service, terms };
}

function read({ path, place, origin }: RawFile, declared: Declared): Claim {
  const parts = partsOf(path);
  if (origin.kind !== 'commit' || parts === undefined || !isEngines(origin.subject))
    return { passedOver: true };
  const kind = kindOf(parts, origin);
  if (kind === undefined) {
    return { findings: [finding('not-a-version', { file: place }, { subject: origin.subject })] };
  }
  const snapshots = snapshotsIn(origin.body);
  const engine = engineIn(origin.body);
  return otaReading({ ...parts, place }, declared, {
    at: origin.at,
    known: {
      commit: origin.commit,
      kind,
      ...(snapshots.length === 0 ? {} : { snapshot: snapshots.join(' ') }),
      ...(engine === undefined ? {} : { engine }),
    },
  });
}

/** A version's message goes on with the service and the terms of the file that it changes. */
const kindOf = (
  { service, terms }: { service: string; terms: string },
  { subject }: Commit,
): string | undefined => KINDS.find(([prefix]) => subject === `${prefix}${service} ${terms}`)?.[1];

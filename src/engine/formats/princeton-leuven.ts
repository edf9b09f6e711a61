/**
 * Texts of the Princeton–Leuven Longitudinal Corpus of Privacy Policies: a block quote that names
 * site, date and memento, then Markdown made by Python's html2text. In the corpus's own git
 * repository each commit is one capture of one file, and its message holds what the crawl knew.
 */
import { finding, type Finding } from '../../archive/finding.ts';
import { isDay, parseMemento } from '../../archive/memento.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { siteName } from '../../archive/site-name.ts';
import type { Capture } from '../../archive/types.ts';
import { PRIVACY_POLICY } from '../../archive/urls.ts';
import { fromManifest } from './described.ts';
import type { Claim, Declared, Format, Origin, RawFile } from './format.ts';
import { noSite } from './no-site.ts';
import { crawlMetadata } from './princeton-metadata.ts';
import { decodeUtf8, notUtf8 } from './utf8.ts';

const PROVENANCE =
  /^> \*The following text is extracted and transformed from the (?<site>\S+) privacy policy that was archived on (?<date>\S+)\. Please check the \[original snapshot on the Wayback Machine\]\((?<memento>\S+)\) for the most accurate reproduction\.\*[ \t]*$/;

export const princetonLeuven: Format = {
  name: 'princeton-leuven',
  recognises: async (file) => {
    // In a history the message tells, so that nothing is loaded of files that are something else.
    if (file.origin.kind === 'commit') return isCrawlCommit(file.origin);
    if (file.origin.kind === 'response') return false;
    const line = firstLine(await file.bytes());
    return file.origin.kind === 'file' ? line.startsWith('>') : isProvenance(line, file.origin);
  },
  read,
  text: (original) => {
    const text = decodeUtf8(original);
    const end = text.indexOf('\n');
    return end === -1 ? '' : text.slice(end + 1);
  },
};

const isCrawlCommit = (origin: Origin): boolean =>
  origin.kind === 'commit' && / \(archived on \d{4}-\d\d-\d\d\)$/.test(origin.subject);

/** A manifest says better what a file is; its first line is no part of the policy for that. */
const isProvenance = (line: string, origin: Origin): boolean =>
  origin.kind === 'manifest' && PROVENANCE.test(line.replace(/\r$/, ''));

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const { source = princetonLeuven.name } = declared;
  const bytes = await file.bytes();
  const encoding = notUtf8(bytes, file.place);
  if (encoding !== undefined) return { findings: [encoding] };
  if (file.origin.kind === 'manifest')
    return fromManifest(file, file.origin, { ...declared, source }, 'md');
  const groups = PROVENANCE.exec(firstLine(bytes).replace(/\r$/, ''))?.groups;
  const { site: given = '', date = '', memento = '' } = groups ?? {};
  if (groups === undefined) return rejected('broken-provenance', file);
  const site = siteName(given);
  if (site === undefined) return { findings: [noSite(given, { file: file.place, line: 1 })] };
  if (!isDay(date)) return rejected('impossible-date', file, { date });
  const capture = parseMemento(memento);
  if (capture === undefined) return rejected('no-memento', file, { address: memento });
  if (!isWebAddress(capture.url)) return rejected('not-of-the-web', file, { address: capture.url });
  const captured = capture.at.slice(0, 10);
  if (captured !== date) return rejected('dates-disagree', file, { stated: date, captured });
  const known = whatTheCrawlKnew(file.origin);
  return {
    reading: {
      site,
      document: PRIVACY_POLICY,
      at: capture.at,
      url: capture.url,
      memento,
      source,
      extension: 'md',
      ...(known === undefined ? {} : { known }),
    },
  };
}

function whatTheCrawlKnew(origin: Origin): Capture['known'] | undefined {
  if (origin.kind !== 'commit') return undefined;
  return { commit: origin.commit, ...crawlMetadata(origin.body) };
}

function rejected(code: Finding['code'], file: RawFile, args: Finding['args'] = {}): Claim {
  return { findings: [finding(code, { file: file.place, line: 1 }, args)] };
}

/** Read without its encoding being checked: it only says whose file this is. */
function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a);
  const text = new TextDecoder().decode(bytes.subarray(0, end === -1 ? bytes.length : end));
  return text.slice(0, 10_000);
}

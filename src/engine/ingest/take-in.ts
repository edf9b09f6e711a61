/** Files become captures in the record; what cannot be taken in becomes a finding, and the rest goes on. */
import { finding, type Finding } from '../../archive/finding.ts';
import type { Tagger } from '../../archive/topics/tag.ts';
import type { Capture } from '../../archive/types.ts';
import type { Format, RawFile, Reading } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { keepOriginal, sha256 } from '../store/originals.ts';
import { readRecord } from '../store/record.ts';
import { deriveSite } from './derive-site.ts';
import { deriveText, type DerivedText } from './derive-text.ts';

export interface Outcome {
  /** Files that were read. */
  readonly files: number;
  /** Captures that are new in the record, failed ones too. */
  readonly recorded: number;
  /** Captures that the record had already. */
  readonly identical: number;
  /** Files that were set aside. */
  readonly aside: number;
  /** Version files that were written or changed. */
  readonly written: number;
}

export interface TakeIn {
  readonly content: string;
  readonly tagger: Tagger;
  readonly report: (finding: Finding) => void;
}

/** So many files are held before their sites are written: memory does not grow with the source. */
const HELD = 2_000;

/** Takes files in. The record of a site is written before its policies are. */
export async function takeIn(
  files: AsyncIterable<RawFile | Finding>,
  { content, tagger, report }: TakeIn,
): Promise<Outcome> {
  const sites = new Map<string, Capture[]>();
  const known = new Map<string, DerivedText>();
  const counts = { files: 0, recorded: 0, identical: 0, aside: 0, written: 0 };
  const flush = async () => {
    for (const [site, record] of sites) {
      const { written } = await deriveSite(site, record, { content, tagger, known });
      counts.written += written;
    }
    sites.clear();
    known.clear();
  };
  const setAside = (...findings: readonly Finding[]) => {
    counts.aside++;
    findings.forEach(report);
  };
  for await (const file of files) {
    counts.files++;
    if ('code' in file) {
      setAside(file);
      continue;
    }
    const read = readFile(file);
    if ('findings' in read) {
      setAside(...read.findings);
      continue;
    }
    const { site } = read.reading;
    const record = sites.get(site) ?? (await readRecord(content, site));
    sites.set(site, record);
    const entered = enter(read, file, record);
    if ('finding' in entered) setAside(entered.finding);
    else if (entered.capture === undefined) counts.identical++;
    else {
      const { capture, text } = entered;
      if (text === undefined) report(finding('empty-capture', { file: file.path }));
      else known.set(capture.original, text);
      await keepOriginal(content, file.bytes, capture.original, capture.extension);
      record.push(capture);
      counts.recorded++;
    }
    if (known.size >= HELD) await flush();
  }
  await flush();
  return counts;
}

interface Read {
  readonly reading: Reading;
  readonly format: Format;
}

function readFile(file: RawFile): Read | { readonly findings: readonly Finding[] } {
  const format = formats.find((candidate) => candidate.recognises(file));
  if (format === undefined)
    return { findings: [finding('unknown-format', { file: file.path, line: 1 })] };
  const claim = format.read(file);
  return 'findings' in claim ? claim : { reading: claim.reading, format };
}

type Entered =
  | { readonly finding: Finding }
  /** Without a capture the record has it already; without a text the capture failed. */
  | { readonly capture?: undefined }
  | { readonly capture: Capture; readonly text?: DerivedText };

function enter({ reading, format }: Read, file: RawFile, record: readonly Capture[]): Entered {
  const original = sha256(file.bytes);
  const same = record.find(
    ({ document, at, source }) =>
      document === reading.document && at === reading.at && source === reading.source,
  );
  if (same?.original === original) return {};
  if (same !== undefined) return { finding: conflict(same, original, file) };
  const { site, document, at, url, memento, source, extension, known } = reading;
  const facts = {
    site,
    document,
    at,
    url,
    ...(memento === undefined ? {} : { memento }),
    source,
    original,
    extension,
  };
  const told = known === undefined ? {} : { known };
  const derivation = deriveText(format.text(file.bytes));
  if ('refusal' in derivation) {
    const { code, args } = derivation.refusal;
    return { finding: finding(code, { file: file.path }, args) };
  }
  const { text } = derivation;
  if (text.mdx.trim() === '') return { capture: { ...facts, status: 'empty', ...told } };
  return { capture: { ...facts, status: 'ok', ...told }, text };
}

function conflict(recorded: Capture, given: string, file: RawFile): Finding {
  const { site, document, at, source } = recorded;
  return finding(
    'capture-conflict',
    { file: file.path },
    {
      site,
      document,
      at,
      source,
      recorded: recorded.original.slice(0, 12),
      given: given.slice(0, 12),
    },
  );
}

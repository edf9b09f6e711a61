/**
 * A dataset of Open Terms Archive, as its collections publish them: `<Service>/<Terms type>/<instant>.md`,
 * in a folder or a zip file. What a commit's message says of a version is not in it.
 */
import { finding } from '../../archive/finding.ts';
import { isInstant } from '../../archive/memento.ts';
import type { Claim, Declared, Format, RawFile } from './format.ts';
import { otaReading } from './ota-names.ts';
import { decodeUtf8, invalidByte } from './utf8.ts';

/** The engine writes hyphens for the colons that a file's name may not hold everywhere. */
const LAYOUT =
  /(?:^|\/)(?<service>[^/]+)\/(?<terms>[^/]+)\/(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)[-:]?(?<minute>\d\d)[-:]?(?<second>\d\d)(?:\.\d{3})?Z(?: ?\(\d+\))?\.md$/;

export const openTermsArchiveDataset: Format = {
  name: 'open-terms-archive-dataset',
  recognises: ({ path, origin }) => origin.kind === 'file' && LAYOUT.test(path),
  read,
  text: decodeUtf8,
};

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const groups = LAYOUT.exec(file.path)?.groups;
  if (groups === undefined) return { passedOver: true };
  const { service = '', terms = '', day = '', hour = '', minute = '', second = '' } = groups;
  const { place } = file;
  const at = `${day}T${hour}:${minute}:${second}Z`;
  if (!isInstant(at))
    return { findings: [finding('impossible-date', { file: place }, { date: at })] };
  const claim = otaReading({ service, terms, place }, declared, { at, known: {} });
  if (!('reading' in claim)) return claim;
  const byte = invalidByte(await file.bytes());
  if (byte === undefined) return claim;
  return { findings: [finding('invalid-utf8', { file: place }, { byte: String(byte + 1) })] };
}

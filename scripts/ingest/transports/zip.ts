/**
 * The files of a zip archive, read one by one from where they stand in it: nothing is unpacked to
 * disk. An archive is hostile until it is not: its names lead nowhere, and its sizes are checked
 * before and while a file is read.
 */
import { crc32 } from 'node:zlib';
import { Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { finding, type Finding } from '../../../src/archive/finding.ts';
import type { ListedFile } from '../../../src/engine/formats/format.ts';
import { LoadFailure } from '../../../src/engine/ingest/load-failure.ts';
import type { Transport } from '../../../src/engine/ingest/transport.ts';
import { unreadable } from './folder.ts';
import { megabytes, MOST, MOST_BYTES } from './limits.ts';

/** Text packs to a tenth or a twentieth; an archive that holds so much more is a bomb. */
const MOST_TIMES_ITS_SIZE = 200;

export function zipTransport(path: string): Transport {
  let opened: Promise<ZipFile> | undefined;
  const open = (): Promise<ZipFile> =>
    (opened ??= openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }));
  return {
    list: () => entries(path, open),
    load: async (file) => read(await open(), file),
    close: async () => {
      const zip = await opened?.catch(() => undefined);
      zip?.close();
    },
  };
}

async function* entries(
  path: string,
  open: () => Promise<ZipFile>,
): AsyncGenerator<ListedFile | Finding> {
  let unpacked = 0;
  try {
    const zip = await open();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (/(^|\/)(\.|__MACOSX\/)/.test(name) && validateFileName(name) === null) continue;
      if (name.endsWith('/')) continue;
      const listed = judged(entry, name, path);
      yield listed;
      if ('code' in listed) continue;
      unpacked += entry.uncompressedSize;
      if (unpacked > Math.max(zip.fileSize, 1_000_000) * MOST_TIMES_ITS_SIZE) {
        yield damaged(path, `it would unpack to more than ${MOST_TIMES_ITS_SIZE} times its size`);
        return;
      }
    }
  } catch (error) {
    yield isMissing(error) ? unreadable(path, error) : damaged(path, reasonOf(error));
  }
}

function judged(entry: Entry, name: string, archive: string): ListedFile | Finding {
  const place = `${archive}:${name}`;
  const at = { file: place };
  if (validateFileName(name) !== null || name.includes('\0')) {
    return finding('unsafe-path', { file: archive }, { path: name });
  }
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
    return finding('symbolic-link', at);
  if (entry.uncompressedSize > MOST_BYTES) {
    return finding('too-large', at, { size: megabytes(entry.uncompressedSize), most: MOST });
  }
  if (!entry.canDecodeFileData()) {
    return damaged(
      place,
      entry.isEncrypted() ? 'it is locked with a password' : 'it is packed in an unknown way',
    );
  }
  const {
    relativeOffsetOfLocalHeader: offset,
    compressedSize: packed,
    uncompressedSize: size,
  } = entry;
  const { compressionMethod: method, generalPurposeBitFlag: flag, crc32: check } = entry;
  return {
    path: name,
    place,
    origin: { kind: 'file' },
    locator: JSON.stringify({ offset, packed, size, method, flag, check }),
  };
}

/** With `decodeStrings` off names come as bytes: a bad one is a finding, not the end of the archive. */
const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

/** @throws a LoadFailure where the bytes are not those that were packed. */
async function read(zip: ZipFile, { locator, place }: ListedFile): Promise<Uint8Array> {
  const { offset, packed, size, method, flag, check } = JSON.parse(locator) as Record<
    string,
    number
  >;
  const entry = Object.assign(Object.create(Entry.prototype) as Entry, {
    relativeOffsetOfLocalHeader: offset,
    compressedSize: packed,
    uncompressedSize: size,
    compressionMethod: method,
    generalPurposeBitFlag: flag,
  });
  try {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    if (crc32(bytes) === check) return bytes;
    throw new Error('a checksum is wrong');
  } catch (error) {
    throw new LoadFailure({ finding: damaged(place, reasonOf(error)) });
  }
}

const damaged = (file: string, reason: string): Finding =>
  finding('damaged-archive', { file }, { reason });

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error;

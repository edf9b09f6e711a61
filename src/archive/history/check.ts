/**
 * Whether parsed JSON is what format 1 says. By hand: a schema library is seven times as large as all
 * the rest that a browser needs to compare two versions.
 */
import { changeClasses } from '../changes/change.ts';
import {
  FORMAT,
  type PassagePack,
  type PublishedIndex,
  type PublishedPassage,
  type PublishedVersion,
  type VersionPack,
} from './format.ts';

/** @throws when it is no index of a history of format 1; the message says where and why. */
export function checkedIndex(value: unknown, name: string): PublishedIndex {
  const index = ofFormat(value, name);
  const at = place(name);
  text(index['site'], at('site'));
  text(index['document'], at('document'));
  checkLists(index, at);
  if (index['packs'] !== undefined) {
    const packs = record(index['packs'], at('packs'));
    list(packs['passages'], at('packs.passages'), passagePack);
    list(packs['versions'], at('packs.versions'), versionPack);
  } else if (index['passages'] === undefined || index['versions'] === undefined) {
    fail(at('packs'), 'is missing, and so are passages or versions');
  }
  return index as unknown as PublishedIndex;
}

/** @throws when it is no pack of a history of format 1; the message says where and why. */
export function checkedPack(
  value: unknown,
  name: string,
): Pick<PublishedIndex, 'passages' | 'versions'> {
  const pack = ofFormat(value, name);
  checkLists(pack, place(name));
  return pack as unknown as Pick<PublishedIndex, 'passages' | 'versions'>;
}

type Unknown = Readonly<Record<string, unknown>>;
type At = (path: string) => string;

const place =
  (name: string): At =>
  (path) =>
    `${name} at ${path}`;

function ofFormat(value: unknown, name: string): Unknown {
  const file = record(value, name);
  if (file['format'] === FORMAT) return file;
  if (typeof file['format'] !== 'number')
    return fail(name, `does not say that its format is ${FORMAT}`);
  throw new Error(
    `${name} is of format ${file['format']}, and this page reads format ${FORMAT}. Reload the page: ` +
      'the archive was probably published anew by another release.',
  );
}

function checkLists(file: Unknown, at: At): void {
  if (file['passages'] !== undefined) list(file['passages'], at('passages'), passage);
  if (file['versions'] !== undefined) list(file['versions'], at('versions'), version);
}

const KINDS = ['heading', 'paragraph', 'list-item', 'table-row', 'code'];

function passage(value: unknown, where: string): asserts value is PublishedPassage {
  const { id, kind, level = 0, text: words, lang = '', furniture = true } = record(value, where);
  text(id, `${where}.id`);
  one(kind, `${where}.kind`, KINDS);
  number(level, `${where}.level`);
  text(words, `${where}.text`);
  text(lang, `${where}.lang`);
  one(furniture, `${where}.furniture`, [true]);
}

function version(value: unknown, where: string): asserts value is PublishedVersion {
  const own = record(value, where);
  for (const key of ['version', 'language', 'first', 'last']) text(own[key], `${where}.${key}`);
  for (const key of ['lane', 'before', 'sameAs']) text(own[key] ?? '', `${where}.${key}`);
  number(own['captures'], `${where}.captures`);
  one(own['records'], `${where}.records`, ['captures', 'changes']);
  one(own['extraction'] ?? true, `${where}.extraction`, [true]);
  if (own['change'] !== undefined) change(own['change'], `${where}.change`);
  if (own['passages'] !== undefined) list(own['passages'], `${where}.passages`, run);
  else if (own['sameAs'] === undefined) fail(`${where}.passages`, 'is missing');
}

function change(value: unknown, where: string): void {
  const { class: overall, counts, interval } = record(value, where);
  if (overall !== undefined) one(overall, `${where}.class`, changeClasses);
  const { kept, classes } = record(counts, `${where}.counts`);
  number(kept, `${where}.counts.kept`);
  for (const [name, tally] of Object.entries(record(classes, `${where}.counts.classes`))) {
    one(name, `${where}.counts.classes`, changeClasses);
    for (const [key, count] of Object.entries(record(tally, `${where}.counts.classes.${name}`)))
      number(count, `${where}.counts.classes.${name}.${key}`);
  }
  const { after, until } = record(interval, `${where}.interval`);
  text(after, `${where}.interval.after`);
  text(until, `${where}.interval.until`);
}

/** More passages no version has: a list of them is made from these two numbers. */
const MOST_PASSAGES = 1_000_000;

function run(value: unknown, where: string): void {
  if (!Array.isArray(value) || value.length !== 2) fail(where, 'is not two numbers');
  const [first, count] = value as [unknown, unknown];
  number(first, `${where}.0`);
  number(count, `${where}.1`);
  if ((count as number) > MOST_PASSAGES) fail(where, `has more than ${MOST_PASSAGES} passages`);
}

function passagePack(value: unknown, where: string): asserts value is PassagePack {
  const { name, first, count, piece } = record(value, where);
  text(name, `${where}.name`);
  number(first, `${where}.first`);
  number(count, `${where}.count`);
  if (piece !== undefined) run(piece, `${where}.piece`);
}

function versionPack(value: unknown, where: string): asserts value is VersionPack {
  const { name, versions } = record(value, where);
  text(name, `${where}.name`);
  list(versions, `${where}.versions`, text);
}

function list(
  value: unknown,
  where: string,
  each: (item: unknown, where: string) => void,
): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) fail(where, 'is not a list');
  for (const [index, item] of (value as unknown[]).entries()) each(item, `${where}.${index}`);
}

function record(value: unknown, where: string): Unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Unknown) : fail(where, 'is not an object');
}

function text(value: unknown, where: string): void {
  if (typeof value !== 'string') fail(where, 'is not text');
}

function number(value: unknown, where: string): void {
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  if (!isCount) fail(where, 'is not a whole number from 0 on');
}

function one(value: unknown, where: string, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) fail(where, `is none of ${allowed.join(', ')}`);
}

function fail(where: string, why: string): never {
  throw new Error(
    `This is not a history of format ${FORMAT}: ${where} ${why}. Build the archive again, or look ` +
      'whether the file was replaced.',
  );
}

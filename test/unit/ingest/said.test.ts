/** What a text says of itself is written beside it, and is still there when another capture comes in. */
import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/engine/store/policies.ts';
import { versionRecord } from '../../../src/engine/reader.ts';
import { file, ingest, princetonText, temporaryContent } from './texts.ts';

const FRENCH =
  'Nous ne partageons vos données avec personne, et vous pouvez nous écrire à tout moment pour les ' +
  'faire corriger ou pour les faire effacer de nos fichiers.';
const ENGLISH =
  'We keep the names of hats for as long as you wear them, and we do not share what we know of ' +
  'your hats with anybody who does not work in our shop.';
const body =
  `# Privacy Policy\n\nLast updated: 3 March 2004\n\n${ENGLISH}\n\n${ENGLISH} So it was, and so it is, ` +
  `in this shop and in all the others that we have.\n\n${FRENCH}\n`;

test('the date that a policy states and the language of its passages outlast a later capture', async () => {
  const content = await temporaryContent();
  const read = () => readPolicy(content, 'policies/example.com/2004-07-19.mdx');
  await ingest(content, file('a.txt', princetonText({ stamp: '20040719163906', body })));
  const { frontMatter: before } = await read();
  expect(before.updated).toBe('2004-03-03');
  expect(before.language).toBe('en');
  expect(Object.values(before.languages ?? {})).toEqual(['fr']);
  await ingest(content, file('b.txt', princetonText({ stamp: '20050101000000', body })));
  const { frontMatter: after, ...rest } = await read();
  expect(after).toEqual({ ...before, captures: [...before.captures, expect.anything()] });
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const record = versionRecord({ ...rest, frontMatter: after });
  expect(record).toMatchObject({ updated: '2004-03-03', languages: before.languages });
});

import { describe, expect, test } from 'vitest';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriveCapture } from '../../../src/engine/ingest/derive-capture.ts';
import { keepOriginal, sha256 } from '../../../src/engine/store/originals.ts';
import { fold } from '../../../src/archive/fold.ts';
import { temporaryContent } from './texts.ts';

async function derivedWith(error: Error) {
  const content = await temporaryContent();
  const bytes = Buffer.from('# P\n\nWords.\n');
  const original = sha256(bytes);
  await keepOriginal(content, bytes, original, 'md');
  const task = { content, site: 'example.com', original, extension: 'md', format: 'markdown' };
  const derive = () => {
    throw error;
  };
  return deriveCapture(task, { taxonomy: compileTaxonomy([]), derive });
}

describe('a text that asks for more than there is', () => {
  test.each([
    new RangeError('Maximum call stack size exceeded'),
    Object.assign(new Error('too long'), { code: 'ERR_STRING_TOO_LONG' }),
  ])('is refused, and the run goes on: %s', async (error) => {
    expect(await derivedWith(error)).toMatchObject({
      refusal: { code: 'unsafe-output', args: { reason: expect.stringContaining(error.message) } },
    });
  });

  test('is no excuse for a mistake in the program', async () => {
    await expect(derivedWith(new TypeError('x is undefined'))).rejects.toThrow('x is undefined');
  });
});

test('five million signs that are no letters fold to nothing', () => {
  expect(fold('\uFFFD'.repeat(5_000_000))).toBe('');
  expect(fold(`é${'\u00bb'.repeat(5_000_000)}É`)).toBe('é é');
});

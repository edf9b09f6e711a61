import { describe, expect, test } from 'vitest';
import { identify, passageId } from '../../../src/archive/passages.ts';
import type { Block } from '../../../src/archive/types.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', level: 0, text });

describe('a passage’s id', () => {
  test('is the first 50 bits of the SHA-256 of the folded text, so it can be computed by anyone', () => {
    // sha256("we use cookies") = aba7a3ee3e00ed3c…; its first 50 bits in Crockford's base 32
    expect(passageId('We use cookies.')).toBe('p-nekt7vhy03');
  });

  test('is the same whatever the case, the white space and the punctuation', () => {
    const id = passageId('We don’t sell “your” data — ever.');
    expect(passageId('WE DON\'T  SELL\n"your" data - ever')).toBe(id);
  });

  test('is another for other words', () => {
    expect(passageId('We sell your data.')).not.toBe(passageId('We share your data.'));
  });

  test('is defined for text that folds to nothing', () => {
    expect(passageId('* * *')).toBe('p-0000000000');
    expect(passageId('')).toBe('p-0000000000');
  });
});

describe('passages of one version', () => {
  test('take an ordinal where texts fold to the same words', () => {
    const [first, second, third] = identify([
      paragraph('Simply'),
      paragraph('SIMPLY!'),
      paragraph('simply'),
    ]);
    expect(second?.id).toBe(`${first?.id}-2`);
    expect(third?.id).toBe(`${first?.id}-3`);
  });

  test('take an ordinal where they repeat the title that stands above them', () => {
    const [passage] = identify([paragraph('Privacy Policy')], 'Privacy policy');
    expect(passage?.id).toBe(`${passageId('Privacy Policy')}-2`);
  });
});

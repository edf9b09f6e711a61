import { describe, expect, test } from 'vitest';
import { compilePatterns } from '../../../src/archive/topics/automaton.ts';
import { parsePattern, PatternError } from '../../../src/archive/topics/pattern.ts';

/** The words of a text that a pattern stands for. */
function found(pattern: string, text: string): string[] {
  const { find } = compilePatterns([parsePattern(pattern)]);
  return find(text).map(({ from, to }) => text.slice(from, to));
}

describe('a term', () => {
  test.each([
    ['opt out', 'Opt-out, or opt (out).', ['Opt-out', 'opt (out']],
    ['seal', 'We sealed the seal.', ['seal']],
    ['encrypt*', 'Encrypted by encryption, not unencrypted.', ['Encrypted', 'encryption']],
    ['e-mail', 'Ｅ‑MAIL or email', ['Ｅ‑MAIL']],
    ['café*', 'Cafés and cafe\u0301', ['Cafés', 'cafe\u0301']],
    [
      '(sell|rent out) [your] data',
      'sell data, rent out your data',
      ['sell data', 'rent out your data'],
    ],
    [
      'sell ..3 data',
      'Sell all of the data. Sell it all at once with data.',
      ['Sell all of the data'],
    ],
    ['(a (b|c d)|e) f', 'a b f a c d f e f a f', ['a b f', 'a c d f', 'e f']],
    ['13', 'under 13, not 130', ['13']],
  ])('%s stands in “%s” as %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test('goes on past words that begin it anew', () => {
    expect(found('cookie ..3 cookie zebra', 'cookie cookie cookie zebra')).toEqual([
      'cookie cookie zebra',
    ]);
  });

  test('ends with its sentence; an abbreviation of single letters ends none', () => {
    expect(found('share ..5 partners', 'We share. Our partners do not.')).toEqual([]);
    expect(found('share ..5 partners', 'We share with U.S. partners.')).toEqual([
      'share with U.S. partners',
    ]);
    expect(found('share ..5 example', 'We share with partners.example here')).toEqual([
      'share with partners.example',
    ]);
  });

  test('does not go on from one text to the next', () => {
    const { find } = compilePatterns([parsePattern('opt out')]);
    expect([...find('opt'), ...find('out')]).toEqual([]);
  });
});

describe('a term that is none is refused with what to do', () => {
  test.each([
    ['(a', 'is not closed', 'Add “)”'],
    ['a)', 'without what opens it', '(one|two)'],
    ['a | b', 'without what opens it', '(one|two)'],
    ['a (b|) c', 'is empty', 'Take out the “|”'],
    ['..3 a', 'between two words', 'Take it out'],
    ['a ..3', 'between two words', 'Take it out'],
    ['a ..2 ..3 b', 'between two words', 'Take it out'],
    ['a ..30 b', 'is no gap', '..1 to ..20'],
    ['a ..x b', 'is no gap', '..1 to ..20'],
    ['ab*', 'too many words', 'at least 3 letters'],
    ['***', 'is no word', '“*” stands at the end'],
    ['a*b', 'is no word', '“*” stands at the end'],
    ['[a]', 'no word at all', 'has to be there'],
    ['   ', 'no word at all', 'has to be there'],
    ['(a b|c) '.repeat(9), 'more than 256', 'several terms'],
  ])('%j', (pattern, what, remedy) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(what) as string,
        remedy: expect.stringContaining(remedy) as string,
      }) as PatternError,
    );
  });
});

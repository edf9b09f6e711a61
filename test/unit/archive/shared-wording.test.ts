import { describe, expect, test } from 'vitest';
import { identify, passageId } from '../../../src/archive/passages.ts';
import { idOf, numberOf, sharedWording, wordingOf } from '../../../src/archive/shared-wording.ts';

const copied =
  'We count the lamps that you light in the house, and throw the count into the sea each spring.';
const own = 'Only this keeper has ever written a sentence of twelve words about the tide.';
const common = 'We do not sell your personal information.';

const site = (name: string, ...texts: string[]) =>
  wordingOf(name, identify(texts.map((text) => ({ kind: 'paragraph', level: 0, text }))));

describe('shared wording', () => {
  const parts = [
    site('a.example', copied, common, own),
    site('b.example', common, copied.toUpperCase(), copied),
    site('c.example', common),
    site('d.example', copied),
  ];
  const shared = sharedWording(parts);

  test('names the sites that have a long passage', () => {
    expect(shared.count).toBe(1);
    expect(shared.sitesOf(passageId(copied))).toEqual(['a.example', 'b.example', 'd.example']);
    expect(shared.sitesOf(`${passageId(copied)}-2`)).toHaveLength(3);
  });

  test('says nothing of short passages, and of those of one site', () => {
    expect(shared.sitesOf(passageId(common))).toEqual([]);
    expect(shared.sitesOf(passageId(own))).toEqual([]);
    expect(shared.ofSite(site('c.example', common)).size).toBe(0);
  });

  test('lists what a site shares', () => {
    expect([...shared.ofSite(site('a.example', copied, own))]).toEqual([
      [passageId(copied), ['a.example', 'b.example', 'd.example']],
    ]);
  });

  test('leaves menus out', () => {
    const menu = identify([{ kind: 'list-item', level: 0, text: copied, furniture: true }]);
    expect(wordingOf('e.example', menu).wordings).toHaveLength(0);
  });
});

test('an id is a number and back', () => {
  for (const id of [passageId(copied), passageId(own), 'p-0000000000', 'p-zzzzzzzzzz'])
    expect(idOf(numberOf(id))).toBe(id);
});

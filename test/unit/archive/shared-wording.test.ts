import { describe, expect, test } from 'vitest';
import { identify, passageId } from '../../../src/archive/passages.ts';
import { sharedWording, wordingOf } from '../../../src/archive/shared-wording.ts';

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

  test('counts and names the sites that have a long passage', () => {
    expect(shared.count).toBe(1);
    const sharing = shared.of(passageId(copied));
    expect(sharing?.sites).toBe(3);
    expect(sharing?.names(9)).toEqual(['a.example', 'b.example', 'd.example']);
    expect(sharing?.names(2)).toEqual(['a.example', 'b.example']);
    expect(shared.of(`${passageId(copied)}-2`)?.sites).toBe(3);
  });

  test('says nothing of short passages, and of those of one site', () => {
    expect(shared.of(passageId(common))).toBeUndefined();
    expect(shared.of(passageId(own))).toBeUndefined();
  });

  test('puts passages together that stand on just the same sites', () => {
    const more = (name: string) => `${copied} ${name} is what we call it.`;
    const one = ['Harbour', 'Lighthouse'].map(more);
    const sites = [
      site('a.example', ...one, copied),
      site('b.example', ...one, copied),
      site('c.example', copied),
    ];
    const of = sharedWording(sites);
    const [first, second, third] = [...one, copied].map((text) => of.of(passageId(text))?.group);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  test('leaves menus out', () => {
    const menu = identify([{ kind: 'list-item', level: 0, text: copied, furniture: true }]);
    expect(wordingOf('e.example', menu).wordings).toHaveLength(0);
  });
});

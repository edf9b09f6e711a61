import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/archive/passages.ts';
import { sharedWording, wordingOf } from '../../../src/archive/shared-wording.ts';
import { sharedPassages } from '../../../src/site/page-data/shared-wording.ts';
import { link } from './an-archive.ts';

const template =
  'We may share what we know of you with companies that we own or that own us, now or later.';
const twoOnly =
  'Our office in the harbour answers letters about privacy within a week of the day they arrive.';
const short = 'We use cookies.';

const passages = (...texts: string[]) =>
  identify(texts.map((text) => ({ kind: 'paragraph' as const, level: 0, text })));

const sites = Array.from(
  { length: 60 },
  (_, index) => `s${String(index).padStart(2, '0')}.example`,
);
const shared = sharedWording(
  sites.map((site, index) =>
    wordingOf(site, passages(template, short, ...(index < 2 ? [twoOnly] : []))),
  ),
);

describe('words that stand elsewhere', () => {
  const page = sharedPassages(shared, 's00.example', passages(short, template, twoOnly), link);

  test('are told with the sites that have them, as many as a page can name', () => {
    expect(page.groups[0]).toMatchObject({
      text: '1 passage also stands on 59 other sites',
      passages: [{ text: '2' }],
      more: {
        text: '47 more',
        href: '/archive/search/?q=%22We%20may%20share%20what%20we%20know%20of%20you%22',
      },
    });
    expect(page.groups[0]?.sites[0]).toEqual({
      text: 's01.example',
      href: '/archive/policies/s01.example/',
    });
    expect(page.groups[1]).toMatchObject({
      text: '1 passage also stands on 1 other site',
      passages: [{ text: '3' }],
      more: undefined,
    });
  });

  test('are noted at their passages; short ones, which anybody may write, are not', () => {
    expect([...page.notes.values()]).toEqual(['also on 59 sites', 'also on 1 site']);
  });
});

import { expect, test } from 'vitest';
import { shareTags } from '../../../src/site/page-data/share.ts';

const head = {
  title: 'Pots: privacy · pots.example, 1 January 2010',
  description: 'An archived copy.',
  path: '/archive/policies/pots.example/2010-01-01/',
  section: 'policies',
  crumbs: [],
} as const;
const place = { archive: 'Pots of the world', base: '/archive/', origin: undefined };

test('a page says its title and whose it is, and gives no address where none is known', () => {
  const { canonical, properties, names } = shareTags(head, place);
  expect(canonical).toBeUndefined();
  expect(properties).toContainEqual(['og:title', head.title]);
  expect(properties).toContainEqual(['og:site_name', 'Pots of the world']);
  expect(JSON.stringify([properties, names])).not.toMatch(/http|image|og:url/);
});

test('a page of a site whose address is known gives whole addresses, base path included', () => {
  const tags = shareTags(head, { ...place, origin: 'https://archive.example' });
  expect(tags.canonical).toBe('https://archive.example/archive/policies/pots.example/2010-01-01/');
  expect(Object.fromEntries([...tags.properties, ...tags.names])).toMatchObject({
    'og:url': tags.canonical,
    'og:image': 'https://archive.example/archive/share/policies.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
  });
});

test.each([
  [{ ...head, picture: 'version' }, 'version'],
  [{ ...head, section: 'topics' }, 'topics'],
  [{ title: 'Home', description: 'All', path: '/archive/', crumbs: [] }, 'archive'],
] as const)('each kind of page has its picture: %#', (page, kind) => {
  const { properties } = shareTags(page, { ...place, origin: 'https://archive.example' });
  expect(Object.fromEntries(properties)['og:image']).toMatch(new RegExp(`/share/${kind}\\.png$`));
});

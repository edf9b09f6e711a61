import { describe, expect, test } from 'vitest';
import { contactOf, reportAddress } from '../../../src/site/page-data/contact.ts';

const reported = {
  url: 'https://archive.example/policies/calibex.com/2003-07-19/',
  title: 'Privacy & more',
  release: '2026-11',
};
const report = (contact: string | undefined) => reportAddress(contact, reported, '/about/removal/');

describe('an error is reported', () => {
  test('by a mail that says on which page of which release it is', () => {
    const address = new URL(report('keeper@archive.example') ?? '');
    expect(address.protocol + address.pathname).toBe('mailto:keeper@archive.example');
    expect(address.searchParams.get('subject')).toBe('Error on Privacy & more');
    expect(address.searchParams.get('body')).toBe(
      `Page: ${reported.url}\nRelease: 2026-11\n\nWhat is wrong:\n`,
    );
  });

  test('at an address of the web that says where both go', () => {
    expect(report('https://forge.example/new?body={url}%20{release}')).toBe(
      `https://forge.example/new?body=${encodeURIComponent(reported.url)}%202026-11`,
    );
  });

  test('at one that does not say it, with both after its question mark', () => {
    const address = new URL(report('https://archive.example/contact?to=keeper') ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      to: 'keeper',
      url: reported.url,
      release: '2026-11',
    });
  });

  test('where the archive names nobody, nowhere; where it names a place only, as the page on removal says', () => {
    expect(report(undefined)).toBeUndefined();
    expect(report('The library, third floor')).toBe('/about/removal/');
    expect(report('javascript:alert({url})')).toBe('/about/removal/');
  });

  test('and says so where no release was made', () => {
    const address = reportAddress('a@b.example', { ...reported, release: undefined }, '/');
    expect(address).toContain(encodeURIComponent('Release: none'));
  });
});

test('a contact is shown without what is to be put into it', () => {
  expect(contactOf('https://forge.example/new?body={url}')).toEqual({
    text: 'https://forge.example/new?body=',
    href: 'https://forge.example/new?body=',
  });
  expect(contactOf('The library')).toEqual({ text: 'The library' });
});

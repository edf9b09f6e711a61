import { describe, expect, test } from 'vitest';
import { findPublisher } from '../../../src/archive/measure/publisher.ts';

describe('a publisher is named as the text writes its site’s name most often', () => {
  test.each([
    [
      'acmetron.com',
      'acmetron.com is ours. AcmeTron respects you. At AcmeTron we care.',
      'AcmeTron',
    ],
    ['pi-pot.net', 'The Pi-pot project. Pi-pot keeps no logs.', 'Pi-pot'],
    [
      'coffee-meets-kettle',
      'At Coffee Meets Kettle we pour. Coffee Meets Kettle keeps names.',
      'Coffee Meets Kettle',
    ],
    ['air-theiere', 'Air Théière s’engage. AIR THEIERE. Air Théière protège.', 'Air Théière'],
    ['truthpot', 'Truth Pot collects names. We at Truth Pot sell none.', 'Truth Pot'],
    ['welcome-to-the-kettle', 'Welcome to the Kettle keeps names.', 'Welcome to the Kettle'],
    ['kettlelist.org', 'kettlelist keeps names. We at kettlelist sell none.', 'kettlelist'],
    ['kuchen', 'Bei Kuchen sammeln wir. kuchen@kuchen.example', 'Kuchen'],
  ])('%s', (site, text, name) => {
    expect(findPublisher(site, 'Privacy', text)).toEqual({ name, found: 'text' });
  });

  test('which may be in the title alone', () => {
    expect(
      findPublisher('quetek.com', 'Recovery - QueTek Corporation', 'We collect names.'),
    ).toEqual({
      name: 'QueTek',
      found: 'title',
    });
  });
});

describe('a word of the language is no name', () => {
  test('unless the text writes it as one too', () => {
    const text =
      'Each member and her data. HER Inc. keeps her name. At HER we give her keys to her.';
    expect(findPublisher('her', 'Privacy', text)).toEqual({ name: 'HER', found: 'text' });
  });

  test.each([
    ['security.com', 'We take security seriously. The security of data. Your security.'],
    ['threads', 'We keep the threads that you start. Your threads are yours.'],
    ['question-answer.org', 'Ask a question, answer another.'],
  ])('%s', (site, text) => expect(findPublisher(site, 'Privacy', text)).toBeUndefined());
});

describe('a title names a publisher where the text uses that name and not the site’s', () => {
  test('Kudu', () => {
    const text = 'At Kudu your privacy counts. Kudu collects names.';
    expect(findPublisher('ibex.com', 'Kudu - Privacy Policy', text)).toEqual({
      name: 'Kudu',
      found: 'title',
    });
  });

  test.each([
    ['Privacy Policy', 'Read the Privacy Policy. This Privacy Policy is ours.'],
    [
      'Politique de confidentialité',
      'Notre Politique de confidentialité. La Politique de confidentialité.',
    ],
    ['Données personnelles', 'Vos Données personnelles. Les Données personnelles.'],
    ['Datenschutzerklärung', 'Diese Datenschutzerklärung gilt. Unsere Datenschutzerklärung.'],
    ['Persondatapolitik', 'Persondatapolitik. Persondatapolitik gælder.'],
    ['개인정보취급방침', '이 개인정보취급방침은 개인정보취급방침입니다.'],
  ])('but never a word of the trade: %s', (title, text) => {
    expect(findPublisher('ibex.com', title, text)).toBeUndefined();
  });
});

test('a publisher is never guessed', () => {
  expect(findPublisher('ibex.com', 'Privacy Policy', 'We collect names.')).toBeUndefined();
  expect(findPublisher('ibex.com', 'Kudu - Privacy Policy', 'We collect names.')).toBeUndefined();
  expect(
    findPublisher('ibex.com', 'ibex.com', 'See www.ibex.com and mail@ibex.com.'),
  ).toBeUndefined();
});

test('no text keeps it busy', () => {
  for (const part of ['a', 'a ', 'p-i-', '@', '\u0301', '個', 'pi-pot ']) {
    expect(() => findPublisher('pi-pot.net', 'Privacy', part.repeat(200_000))).not.toThrow();
  }
}, 10_000);

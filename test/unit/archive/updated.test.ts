import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/archive/measure/month-names.ts';
import { updatedOn } from '../../../src/archive/measure/updated.ts';

const updated = (...texts: string[]) => updatedOn(texts.map((text) => ({ text })));

describe('the day on which a policy says that it was changed', () => {
  test.each([
    ['Last updated: May 25, 2018', '2018-05-25'],
    ['Last Updated on 25th May 2018.', '2018-05-25'],
    ['last modified 2018-05-25', '2018-05-25'],
    ['This policy was last revised on Sept. 3rd, 2009', '2009-09-03'],
    ['Effective as of 8 June 2022', '2022-06-08'],
    ['Last updated: August 2025', '2025-08'],
    ['Last modified on 04/29/2022', '2022-04-29'],
    ['Privacy Policy (updated July 9, 2015)', '2015-07-09'],
    ['Dernière mise à jour : le 1er mai 2023', '2023-05-01'],
    ['Dernière mise à jour​ : 24/08/2021', '2021-08-24'],
    [
      'La dernière mise à jour de la présente politique de confidentialité date du 25 mai 2018.',
      '2018-05-25',
    ],
    ['Date d’entrée en vigueur :27 septembre 2021', '2021-09-27'],
    ['Dernière mise à jour : 04.05.2021', '2021-05-04'],
    ['Stand: Juni 2021', '2021-06'],
    ['Letzte Aktualisierung: 5. Oktober 2021', '2021-10-05'],
    ['Zuletzt geändert am 3. März 2020', '2020-03-03'],
    ['Gültig ab Mittwoch, 1. November 2023', '2023-11-01'],
    ['Última actualización: 7 de enero de 2020', '2020-01-07'],
    ['Última atualização: 3 de março de 2021', '2021-03-03'],
    ['Ultimo aggiornamento: 12 agosto 2019', '2019-08-12'],
    ['In vigore dal 1 novembre 2023', '2023-11-01'],
    ['Laatst bijgewerkt op 4 maart 2017', '2017-03-04'],
  ])('%s', (text, date) => expect(updated(text)).toBe(date));

  test.each([
    ['a day and a month that may be each other', 'Last updated: 03/04/2018'],
    ['dots in an English text', 'Last updated: 02.01.2025'],
    ['a day that the calendar does not have', 'Last updated: February 30, 2018'],
    ['a word that is no month', 'Last updated: Octember 3, 2018'],
    ['a law', 'The GDPR, effective May 25, 2018, gives you rights.'],
    [
      'a law in French',
      'Conformément au RGPD entré en vigueur le 25 mai 2018, vous avez des droits.',
    ],
    ['a version before this one', 'The previous version was last updated on May 25, 2018.'],
    ['an end', 'Effective until September 22, 2023'],
    ['no words that say what it is', 'Paris, 25 May 2018'],
    ['a number that goes on', 'Last updated: build 2018-05-25-3'],
  ])('is nothing for %s', (_, text) => expect(updated(text)).toBeUndefined());

  test('a change counts before a coming into force', () => {
    expect(updated('Effective September 12, 2021. Last Revised August 12, 2021')).toBe(
      '2021-08-12',
    );
  });

  test('two days are none, and a month that a day is in is the same statement', () => {
    expect(updated('Last updated: May 25, 2018', 'Last updated: May 26, 2018')).toBeUndefined();
    expect(updated('Last updated: May 25, 2018', 'Last updated: May 2018')).toBe('2018-05-25');
  });

  test('the head of a policy counts before its foot, and its middle does not', () => {
    const middle = Array.from({ length: 60 }, (_, index) => `Passage ${index}.`);
    const [first, last] = ['Last updated: May 25, 2018', 'Last updated: June 1, 2010'];
    expect(updated(first, ...middle, last)).toBe('2018-05-25');
    expect(updated(...middle, last)).toBe('2010-06-01');
    expect(updated(...middle, first, ...middle)).toBeUndefined();
  });
});

test('months have the same number in every language, with accents or without', () => {
  expect(['août', 'aout', 'August', 'agosto'].map(monthOf)).toEqual([8, 8, 8, 8]);
  expect(['décembre', 'dez', 'dicembre', 'décembre'].map(monthOf)).toEqual([12, 12, 12, 12]);
  expect(monthOf('months')).toBeUndefined();
});

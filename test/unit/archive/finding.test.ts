import { expect, test } from 'vitest';
import {
  finding,
  findingCodes,
  formatFinding,
  type FindingCode,
} from '../../../src/archive/finding.ts';

test('a finding says where, what happened, why, and what to do', () => {
  const found = finding('impossible-date', { file: 'a.txt', line: 1 }, { date: '2003-02-30' });
  expect(formatFinding(found)).toBe(
    'a.txt:1: “2003-02-30” is no date. A capture is filed and cited under its instant. ' +
      'Look the capture up at its source and correct the date there. [impossible-date]',
  );
});

test('what a finding quotes is never a pattern', () => {
  const found = finding('not-a-domain', { file: 'a' }, { site: '$& $1 {code}' });
  expect(formatFinding(found)).toContain('“$& $1 {code}”');
});

test('codes are permanent: none of these may vanish', () => {
  const codes = Object.keys(findingCodes) as FindingCode[];
  expect(codes).toEqual(
    expect.arrayContaining([
      'unknown-format', 'broken-provenance', 'impossible-date', 'dates-disagree', 'invalid-utf8',
      'not-a-domain', 'capture-conflict', 'empty-capture', 'text-not-kept', 'unsafe-output',
      'unreadable-file',
    ]), // prettier-ignore
  );
});

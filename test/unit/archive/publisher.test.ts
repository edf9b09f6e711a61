import { expect, test } from 'vitest';
import { findPublisher } from '../../../src/archive/measure/publisher.ts';

test('a publisher is named as the text writes its site’s name most often', () => {
  const text = 'acmetron.com is ours. AcmeTron respects you. At AcmeTron we care.';
  expect(findPublisher('acmetron.com', 'Privacy', text)).toEqual({
    name: 'AcmeTron',
    found: 'text',
  });
});

test('a publisher is named by the title where the text uses that name and not the site’s', () => {
  const text = 'At Kudu your privacy counts. Kudu collects names.';
  expect(findPublisher('ibex.com', 'Kudu - Privacy Policy', text)).toEqual({
    name: 'Kudu',
    found: 'title',
  });
});

test('a publisher is never guessed', () => {
  expect(findPublisher('ibex.com', 'Privacy Policy', 'We collect names.')).toBeUndefined();
  expect(findPublisher('ibex.com', 'Kudu - Privacy Policy', 'We collect names.')).toBeUndefined();
});

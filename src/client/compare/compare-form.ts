/** The form that asks which two versions. It sends its fields as the address has them. */
import type { Link } from '../../archive/urls.ts';
import { element } from '../element.ts';
import type { Histories } from './compared.ts';
import type { Asked } from './given.ts';
import type { Problem } from './problem.ts';
import { versionField } from './version-field.ts';

export interface CompareFormOptions {
  readonly asked: Asked;
  readonly problems: { readonly a?: Problem; readonly b?: Problem };
  readonly histories: Histories;
  readonly link: Link;
}

export function compareForm({ asked, problems, histories, link }: CompareFormOptions) {
  const field = (name: 'a' | 'b', legend: string) =>
    versionField({ name, legend, given: asked[name], problem: problems[name], histories, link });
  const fields = [field('a', 'The first version'), field('b', 'The second version')];
  const form = element(
    'form',
    { class: 'compare-form', action: link({ page: 'compare' }), method: 'get', novalidate: '' },
    element(
      'p',
      {},
      'Name a site, like calibex.com, and choose one of its versions; or paste the address of a version. ' +
        'The two may be of one site or of two. ',
      element('a', { href: link({ page: 'policies' }) }, 'All sites'),
      ' · ',
      element('a', { href: link({ page: 'guide', slug: 'reading' }) }, 'How to read a comparison'),
    ),
    ...fields.map((one) => one.element),
    element('button', {}, 'Compare'),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wanting = await Promise.all(fields.map((one) => one.complete()));
    const first = wanting.find((control) => control !== undefined);
    if (first === undefined) form.submit();
    else first.focus();
  });
  return form;
}

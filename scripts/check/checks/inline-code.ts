import type { Check, Element } from '../base/check.ts';

/** No page holds a script or a style of its own: the Content-Security-Policy forbids them. */
export const inlineCode: Check = {
  code: 'inline-code',
  what: 'There is {code} in the page.',
  why: 'The Content-Security-Policy forbids it, so that archived text can never run as code.',
  remedy: 'Put scripts into src/client and styles into a style sheet.',
  start: (_, report) => ({
    element(page, element) {
      for (const code of codeIn(element)) report(page.file, { code });
    },
  }),
};

/** Data for search engines and citation tools: a browser never runs it. */
const dataBlock = /^application\/(ld\+)?json$/;

function codeIn({ name, attributes }: Element): string[] {
  const found: string[] = [];
  if (
    name === 'script' &&
    attributes['src'] === undefined &&
    !dataBlock.test(attributes['type'] ?? '')
  ) {
    found.push('an inline script');
  }
  if (name === 'style') found.push('a style element');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'style') found.push(`a style attribute (${value})`);
    else if (attribute.startsWith('on')) found.push(`a script in the attribute ${attribute}`);
    else if (attribute === 'srcdoc') found.push('a page inside an attribute (srcdoc)');
    else if (/^[\u0000-\u0020]*javascript:/i.test(value))
      found.push(`a script in the attribute ${attribute}`);
  }
  return found;
}

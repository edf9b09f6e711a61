import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type OmittedKind = 'link' | 'image' | 'icon' | 'script' | 'redaction';

/** Marks in the text that something stood there which is not part of it. */
export function omitted(kind: OmittedKind, label?: string | null): MdxJsxTextElement {
  const clean = label?.replace(/\s+/gu, ' ').trim();
  return {
    type: 'mdxJsxTextElement',
    name: 'Omitted',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'kind', value: kind },
      ...(clean ? [{ type: 'mdxJsxAttribute' as const, name: 'label', value: clean }] : []),
    ],
    children: [],
  };
}

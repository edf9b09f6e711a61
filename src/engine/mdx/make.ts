import type { Element, ElementContent, Properties } from 'hast';

export function make(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

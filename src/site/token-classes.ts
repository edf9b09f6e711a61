/** Shiki writes colours as inline styles, which a strict Content-Security-Policy refuses. */
import type { ShikiTransformer } from 'shiki';

/**
 * Turns the styles of Shiki's theme of CSS variables into classes: a token of
 * `color:var(--astro-code-token-string)` becomes `class="token-string"`.
 */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  span(node) {
    const { style, ...rest } = node.properties;
    const token = /--astro-code-(token-[\w-]+)/.exec(String(style))?.[1];
    node.properties = token === undefined ? rest : { ...rest, class: token };
  },
  pre(node) {
    const { style: _style, ...rest } = node.properties;
    // Code scrolls sideways, so the keyboard must reach it.
    node.properties = { ...rest, class: 'code', tabindex: '0' };
  },
};

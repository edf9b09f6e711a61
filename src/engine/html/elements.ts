/** What HTML's elements are to a reader, by name. */

/** Elements without an end. */
export const VOID: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img',
  'input', 'isindex', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]); // prettier-ignore

/** Elements that are no text whatever they hold: code, styles, controls of forms, other media. */
export const DROPPED: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'svg', 'iframe', 'applet', 'audio', 'video', 'canvas', 'select',
  'textarea', 'datalist', 'option', 'optgroup', 'noscript', 'noembed', 'noframes', 'frameset',
  'colgroup', 'rp', 'title', 'embed', 'frame', 'input', 'keygen', 'link', 'meta', 'param', 'source',
  'track', 'area', 'base', 'basefont', 'bgsound', 'col', 'command', 'isindex', 'wbr',
]); // prettier-ignore

/** Elements that a page's flow is made of: each stands on lines of its own. */
export const BLOCK: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details',
  'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1',
  'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main',
  'marquee', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'section', 'summary', 'table', 'tbody',
  'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp',
]); // prettier-ignore

/** Inline elements that mean something to Markdown. Every other inline element is its content. */
export const INLINE: ReadonlySet<string> = new Set([
  'a', 'b', 'br', 'code', 'del', 'em', 'i', 'img', 'q', 's', 'strike', 'strong', 'button',
]); // prettier-ignore

/** Blocks whose nesting indents Markdown: a page of them would grow with the square of its depth. */
export const INDENTING: ReadonlySet<string> = new Set([
  'blockquote', 'dd', 'dir', 'dl', 'dt', 'li', 'menu', 'ol', 'ul',
]); // prettier-ignore

export const HEADING: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What surrounds a text rather than belonging to it. */
export const FURNITURE: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'header',
  'form',
  'dialog',
]);

/** Attributes that say something to the reader view or to Markdown, and nothing that can run. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  'href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'start', 'class', 'id', 'role', 'rel', 'summary',
  'datatable', 'itemprop', 'aria-expanded', 'aria-controls', 'width', 'height',
]); // prettier-ignore

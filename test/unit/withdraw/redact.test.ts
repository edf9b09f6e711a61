import { describe, expect, test } from 'vitest';
import { deriveText } from '../../../src/engine/ingest/derive-text.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { REDACTED } from '../../../src/engine/repair/redactions.ts';
import { redactPassage, redactWords } from '../../../src/engine/withdraw/redact.ts';

const IN_HTML = '&#9616;redacted by the archive&#9612;';

describe('words are taken out of an original', () => {
  test.each([
    ['Ask Jane Doe.', `Ask ${REDACTED}.`],
    ['Ask JANE\n  Doé!', `Ask ${REDACTED}!`],
    ['Ask *Jane* Doe', `Ask *${REDACTED}`],
    ['[Jane Doe](mailto:jane.doe@x.example)', `[${REDACTED}](mailto:redacted@x.example)`],
    ['Ask Jane Doeson, or Ajane Doe.', 'Ask Jane Doeson, or Ajane Doe.'],
  ])('of Markdown: %j', (text, expected) => {
    expect(redactWords(text, 'Jane Doe', 'md').text).toBe(expected);
  });

  test.each([
    ['<p>Ask Jane&nbsp;Doe.</p>', `<p>Ask ${IN_HTML}.</p>`],
    ['<p><b>Ja</b>ne Do&eacute;</p>', `<p><b>${IN_HTML}</b></p>`],
    ['<p>&#74;ane &#x44;oe</p>', `<p>${IN_HTML}</p>`],
    ['<a title="Jane Doe" href="/jane-doe">x</a>', '<a title="redacted" href="/redacted">x</a>'],
  ])('of HTML: %j', (text, expected) => {
    expect(redactWords(text, 'Jane Doe', 'html').text).toBe(expected);
  });

  test('that say nothing take nothing out', () => {
    expect(redactWords('Ask anyone …', '…', 'md')).toEqual({ text: 'Ask anyone …', count: 0 });
  });

  test('are no pattern, and a text without end does not keep anyone waiting', () => {
    expect(redactWords('a b. (a|b)*', '(a|b)*', 'md').count).toBe(2);
    const long = '<'.repeat(50_000) + ']('.repeat(50_000) + '&'.repeat(50_000);
    expect(redactWords(long, 'Jane Doe', 'md').count).toBe(0);
  });
});

describe('a passage is taken out of an original', () => {
  test.each([
    ['# P\n\nKeep *it*, always.\n\nMore.\n', `# P\n\n${REDACTED}\n\nMore.\n`],
    ['- [Keep](http://a.example/x) it always\n- More\n', `- ${REDACTED}\n- More\n`],
    ['We keep it always, we say.\n', 'We keep it always, we say.\n'],
    ['1. Keep it\n   always\n2. More\n', `1. ${REDACTED}\n2. More\n`],
    ['| Keep it | always |\n', `| ${REDACTED} |\n`],
  ])('of Markdown, where it stands as a block: %j', (text, expected) => {
    expect(redactPassage(text, 'Keep it, always.', 'md').text).toBe(expected);
  });

  test('of HTML, and what was opened in it stays opened and closed', () => {
    const page = '<ul><li>Keep <b>it, <a href="/x">always</a></b>.</li><li>More</li></ul>';
    expect(redactPassage(page, 'Keep it, always.', 'html').text).toBe(
      `<ul><li>${IN_HTML}<b><a></a></b></li><li>More</li></ul>`,
    );
  });
});

test('the mark in an original is a mark on the page, and no word of it', () => {
  const derived = deriveText(`# Hats\n\nAsk ${REDACTED} for them.\n\n## ${REDACTED}\n`);
  if ('refusal' in derived) throw new Error(derived.refusal.code);
  const { mdx, repairs, passages } = derived.text;
  expect(mdx).toContain('Ask <Omitted kind="redaction" /> for them.');
  expect(repairs).toMatchObject({ redactions: 2 });
  expect(passages.map(({ text }) => text)).toEqual(['Ask for them.']);
  expect(renderBody(mdx).html).toContain('<span class="omitted">[taken out by the archive]</span>');
});

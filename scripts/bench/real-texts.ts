import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A real policy taken apart. */
export interface RealText {
  /** The first label of the site that it came from, which stands for the publisher's name. */
  readonly name: string;
  /** Its blocks of Markdown, in order. */
  readonly blocks: readonly string[];
}

/** Longer blocks would decide the size of a document alone. */
const LONGEST = 2000;

/**
 * The texts in the Princeton–Leuven format below some folders, in the order of their names.
 *
 * @throws when there are none.
 */
export function realTexts(folders: readonly string[]): RealText[] {
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|txt)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .flatMap((file) => realText(readFileSync(file, 'utf8'))),
  );
  if (texts.length > 0) return texts;
  throw new Error(
    `There are no texts in the Princeton–Leuven format in ${folders.join(' or ')}. ` +
      'Ingest some first, or name a folder that holds them with --texts.',
  );
}

function realText(text: string): RealText[] {
  const first = /^> \*The following text is extracted and transformed from the ([\w-]+)\./.exec(
    text,
  );
  if (first?.[1] === undefined) return [];
  const blocks = text
    .slice(text.indexOf('\n'))
    .split(/\n[\s\u00a0]*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => /\p{L}/u.test(block) && block.length <= LONGEST && !block.startsWith('# '));
  return blocks.length === 0 ? [] : [{ name: first[1], blocks }];
}

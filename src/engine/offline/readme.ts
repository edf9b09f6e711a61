/** The words that go along with a copy. */
import type { Identity } from '../../archive/types.ts';
import { CHECKSUMS } from './write-edition.ts';

/** `README.txt` of the offline edition, in lines of at most 76 characters where words allow it. */
export function readme(identity: Identity, { name, home }: { name: string; home: string }): string {
  const { title, description, curator, contact, release, licence, rights } = identity;
  const isPublished = /^https?:/.test(home);
  return [
    title.toUpperCase(),
    '',
    description,
    '',
    `Kept by ${curator}. ${release === undefined ? 'No release: made while the archive was worked on.' : `Release ${release}.`}`,
    ...(isPublished ? [`Published at ${home}`] : []),
    ...(contact === undefined ? [] : [`Contact: ${contact}`]),
    '',
    'HOW TO OPEN IT',
    '',
    'Unpack the whole zip file first: pages do not find each other inside of it. Then open index.html ' +
      'in this folder with a browser: a double-click is enough. Search, comparisons, words over time and ' +
      'citations work without a network and without a server, in Chromium, Chrome and Edge from version 111, ' +
      'in Firefox from version 115, and likely in Safari from version 16.4, which no test opens. Nothing in it asks the network for anything; ' +
      'links to other web sites, such as captures in web archives, are followed only when you click on them.',
    '',
    'The folder may lie anywhere, have any name, and be moved. If a browser in your place forbids scripts in ' +
      'files, every page can still be read. Or let Python serve it to this computer alone: in a terminal, in ' +
      'this folder,',
    '',
    '    python3 -m http.server --bind 127.0.0.1 8000',
    '',
    'and then open http://127.0.0.1:8000/index.html',
    '',
    'HOW TO CHECK THAT IT IS COMPLETE',
    '',
    `${CHECKSUMS} has the SHA-256 digest of every other file. In a terminal, in this folder:`,
    '',
    `    Linux      sha256sum --check --quiet ${CHECKSUMS}`,
    `    macOS      shasum -a 256 --check --quiet ${CHECKSUMS}`,
    '    Windows    in PowerShell, the next three lines:',
    '',
    `    Get-Content ${CHECKSUMS} | ForEach-Object { $sum, $file = $_ -split '  ', 2`,
    '      if ((Get-FileHash -LiteralPath $file).Hash -ne $sum) { "differs: $file" }',
    '    }',
    '',
    'If nothing is said, it is complete and unchanged.',
    '',
    'HOW TO HAND IT ON',
    '',
    `Give others the zip file as it is, ${name}.zip, with ${name}.zip.sha256 beside it: they can check ` +
      'both by one command. The same release always makes the same zip file, so two people who have ' +
      'the same digest have the same archive. ' +
      (isPublished
        ? `A newer release, and a list of what was corrected or taken out since, may be at ${home}`
        : 'Whoever gave it to you may have a newer release.'),
    '',
    'LICENCE AND RIGHTS',
    '',
    ...(licence === undefined ? [] : [`The archive’s own words: ${licence}.`]),
    ...(rights === undefined ? [] : [rights]),
    'The texts belong to those who published them. They are kept here, with their dates and where they came ' +
      'from, so that they can be studied. What the source of each text asks for stands on its page. The software, ' +
      'Smallprint, is under the MIT licence; the typeface, Source Serif 4, under the SIL Open Font License 1.1.',
    '',
  ]
    .map(wrap)
    .join('\n');
}

const WIDTH = 76;

/** Lines of code are left as they are. */
function wrap(paragraph: string): string {
  if (paragraph.startsWith('  ')) return paragraph;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

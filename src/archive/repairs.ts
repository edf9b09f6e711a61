/** What each kind of repair is called and what it does, for the reader of a repaired text. */

export interface RepairNote {
  readonly label: string;
  readonly explanation: string;
}

export const repairNotes = {
  encoding: {
    label: 'Characters restored',
    explanation:
      'UTF-8 that had been read as Windows-1252 or Latin-1 was turned back: what stood as “â„¢” is “™” again.',
  },
  'windows-1252': {
    label: 'Punctuation restored',
    explanation:
      'Control characters that stand for punctuation in Windows-1252 became it: quotation marks, dashes, “™”.',
  },
  entities: {
    label: 'Character references resolved',
    explanation:
      'References such as “&#8217;” that stood in the text became the characters that they name.',
  },
  'invisible-characters': {
    label: 'Invisible characters taken out',
    explanation:
      'Soft hyphens, zero-width spaces, byte-order marks and control characters show nothing and tear words apart for a search; they were taken out.',
  },
  'text-direction': {
    label: 'Changes of direction taken out',
    explanation:
      'Characters that turn the direction of the text around them, and can make it show other words, were taken out.',
  },
  icons: {
    label: 'Icons left out',
    explanation:
      'Characters that only the page’s own font could show are marked as icons where they stood.',
  },
  'broken-emphasis': {
    label: 'Bold type mended',
    explanation:
      'Asterisks that were meant as bold type and stood in the text became bold type, or went where nothing was bold.',
  },
  'broken-links': {
    label: 'Broken links mended',
    explanation:
      'Links that a converter tore over several paragraphs lost the signs and the address that stood in the text, and kept their words.',
  },
  'indented-text': {
    label: 'Indented text read as text',
    explanation:
      'Text set in from the margin looks like a program’s code to a converter; it became text again.',
  },
  'layout-table': {
    label: 'Layout tables taken apart',
    explanation:
      'Tables that only arranged the page became paragraphs. What was left of some of them, pipes and rules without words and rows that repeat the title, was taken off.',
  },
  furniture: {
    label: 'Menus and footers marked',
    explanation:
      'Lists of links at the top or the bottom of the page are marked as its furniture. Nothing was removed.',
  },
  'paragraph-breaks': {
    label: 'Paragraphs parted',
    explanation:
      'Lines that hold nothing but a space were the page’s way to part paragraphs, and part them again.',
  },
  'bold-headings': {
    label: 'Headings recognised',
    explanation:
      'Lines set in bold alone, above the text that they introduce, became headings, so that the page has a table of contents. Their words are unchanged.',
  },
  'heading-levels': {
    label: 'Heading levels evened out',
    explanation:
      'Headings were given levels without jumps below the title. Their words and order are unchanged.',
  },
  'empty-links': {
    label: 'Links without text shown',
    explanation:
      'Links around a picture or around nothing lost what they showed; their place and title are marked.',
  },
  images: {
    label: 'Pictures left out',
    explanation:
      'Pictures are not part of the archived text; their place and description are marked.',
  },
  html: {
    label: 'Remains of HTML replaced',
    explanation:
      'Tags and comments left in the text are not words of it. Line breaks became line breaks; the rest is marked or dropped.',
  },
  'unsafe-links': {
    label: 'Links taken off',
    explanation:
      'Links that are neither web nor mail addresses lost their target and kept their words.',
  },
  redactions: {
    label: 'Words taken out by the archive',
    explanation:
      'Words that the archive withdrew are marked where they stood, in the original beside this page as well. Why stands under Removal.',
  },
  'empty-headings': {
    label: 'Empty headings dropped',
    explanation: 'Headings without a word, which a converter left behind, were dropped.',
  },
  limits: {
    label: 'Endless nesting flattened',
    explanation:
      'Quotes, lists or formatting nested beyond what any page can show became plain text. Their words are unchanged.',
  },
  simplified: {
    label: 'Formatting given up',
    explanation:
      'Bold and slanted type that overlapped in a way that Markdown cannot say became plain. The words are unchanged.',
  },
} as const satisfies Record<string, RepairNote>;

export type RepairName = keyof typeof repairNotes;

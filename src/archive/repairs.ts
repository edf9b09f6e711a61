/** What each kind of repair is called and what it does, for the reader of a repaired text. */

export interface RepairNote {
  readonly label: string;
  readonly explanation: string;
}

export const repairNotes = {
  encoding: {
    label: 'Characters restored',
    explanation:
      'UTF-8 that had been read as Windows-1252 was turned back: what stood as “â„¢” is “™” again.',
  },
  'layout-table': {
    label: 'Remains of layout tables taken off',
    explanation:
      'Lines left over from tables that only arranged the page, and that repeat its title or hold no words, were taken off.',
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
  'empty-headings': {
    label: 'Empty headings dropped',
    explanation: 'Headings without a word, which a converter left behind, were dropped.',
  },
} as const satisfies Record<string, RepairNote>;

export type RepairName = keyof typeof repairNotes;

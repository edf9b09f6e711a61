/** Which elements end without an end tag, and how far an end tag reaches: the HTML standard's rules, in short. */
import { BLOCK, DROPPED, HEADING, INLINE } from './elements.ts';

const NONE: ReadonlySet<string> = new Set();
const TABLE = new Set(['table']);
const CELLS = new Set(['td', 'th', 'caption']);
const ROWS = new Set(['tr']);
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const PARAGRAPH = new Set(['p']);
const LINK = new Set(['a']);
/** What stands in a cell has nothing to do with what stands around the table. */
const BOXES = new Set(['table', 'td', 'th', 'caption', 'button']);
const LISTS = new Set([...BOXES, 'ul', 'ol', 'menu', 'dir', 'dl']);
const TABLE_PARTS = new Set([...TABLE, ...CELLS, ...ROWS, ...SECTIONS]);

export type Closing = readonly [
  names: ReadonlySet<string>,
  barriers: ReadonlySet<string>,
  inclusive: boolean,
];

const LI: Closing[] = [[new Set(['li']), LISTS, true]];
const TERM: Closing[] = [[new Set(['dt', 'dd']), LISTS, true]];
const CELL: Closing[] = [[CELLS, TABLE, true]];
const ROW: Closing[] = [[CELLS, TABLE, true], [ROWS, TABLE, true]]; // prettier-ignore
const SECTION: Closing[] = [...ROW, [SECTIONS, TABLE, true]];
const BLOCKS: Closing[] = [[PARAGRAPH, BOXES, true]];
const HEADINGS: Closing[] = [
  ...BLOCKS,
  [HEADING, new Set([...BOXES, ...BLOCK].filter((name) => !HEADING.has(name))), true],
];
const LINKS: Closing[] = [[LINK, BOXES, true]];
const NOTHING: Closing[] = [];

/** What an element's start ends, where its own end tag was left out. */
export function closedBy(name: string): readonly Closing[] {
  if (name === 'li') return LI;
  if (name === 'dt' || name === 'dd') return TERM;
  if (CELLS.has(name)) return CELL;
  if (name === 'tr') return ROW;
  if (SECTIONS.has(name) || name === 'colgroup') return SECTION;
  if (name === 'a') return LINKS;
  if (HEADING.has(name)) return HEADINGS;
  if (BLOCK.has(name)) return BLOCKS;
  return NOTHING;
}

/** An end tag reaches no further than the cell that it stands in, nor an inline one than its block. */
export function barriersTo(name: string): ReadonlySet<string> {
  if (name === 'table') return NONE;
  if (TABLE_PARTS.has(name)) return TABLE;
  if (BLOCK.has(name) || INLINE.has(name) || DROPPED.has(name)) return BOXES;
  return BLOCK;
}

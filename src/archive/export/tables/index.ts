/** Every table of the export, in the order in which a reader meets them. */
import type {
  CaptureRow,
  ChangeRow,
  EvidenceRow,
  PassageRow,
  SourceRow,
  TextRow,
  VersionRow,
} from '../rows.ts';
import { captures } from './captures.ts';
import { changes } from './changes.ts';
import { evidence } from './evidence.ts';
import { passages } from './passages.ts';
import { sources } from './sources.ts';
import { texts } from './texts.ts';
import { versions } from './versions.ts';

export const tables = { versions, captures, passages, texts, evidence, changes, sources } as const;

export type TableName = keyof typeof tables;
export interface Rows {
  readonly versions: VersionRow;
  readonly captures: CaptureRow;
  readonly passages: PassageRow;
  readonly texts: TextRow;
  readonly evidence: EvidenceRow;
  readonly changes: ChangeRow;
  readonly sources: SourceRow;
}

/** The languages of archived texts, as the elements that hold them say them. */
import { type Tongue, tongue } from '../../archive/tongue.ts';

export { type Tongue, tongue };

/** What a version says of its languages: its own, and those of passages that are in another. */
export interface Languages {
  readonly language: string;
  readonly languages?: Readonly<Record<string, string>>;
}

/** `tongue` for one of a version's passages. */
export const passageTongue = ({ language, languages }: Languages, passage: string): Tongue =>
  tongue(languages?.[passage] ?? language);

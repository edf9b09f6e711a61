/** Every way to write a citation down, in the order in which they are offered. */
import type { CitationFormat, CitationStyle } from './format.ts';
import { biblatex } from './formats/biblatex.ts';
import { bibtex } from './formats/bibtex.ts';
import { cslJson } from './formats/csl-json.ts';
import { ris } from './formats/ris.ts';
import { apa } from './styles/apa.ts';
import { bluebook } from './styles/bluebook.ts';
import { chicago } from './styles/chicago.ts';
import { mla } from './styles/mla.ts';

export const citationStyles: readonly CitationStyle[] = [apa, chicago, mla, bluebook];

export const citationFormats: readonly CitationFormat[] = [bibtex, biblatex, ris, cslJson];

import { measure } from '../../archive/measure/measures.ts';
import { findPublisher } from '../../archive/measure/publisher.ts';
import { updatedOn } from '../../archive/measure/updated.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import { assessedPassages } from '../../archive/topics/assessed.ts';
import type { Taxonomy } from '../../archive/topics/taxonomy.ts';
import { languagesOf } from '../language.ts';
import type { DerivedText } from './derive-text.ts';

/** What a version's front matter says of its text, in the order in which it says so. */
export const ABOUT = [
  'title',
  'publisher',
  'language',
  'languages',
  'made',
  'updated',
  'topics',
  'taxonomy',
  'repairs',
  'words',
  'minutes',
  'grade',
] as const satisfies readonly (keyof PolicyFrontMatter)[];

/** A text with everything that follows from it: what a version's front matter says besides its captures. */
export interface DescribedText {
  readonly about: Pick<PolicyFrontMatter, (typeof ABOUT)[number]>;
  readonly mdx: string;
}

export function describe(
  site: string,
  text: Omit<DerivedText, 'tree'>,
  taxonomy: Taxonomy,
): DescribedText {
  const { passages } = text;
  const said = passages.map((passage) => passage.text).join('\n');
  const languages = languagesOf(passages);
  const publisher = findPublisher(site, text.title ?? '', said);
  const updated = updatedOn([{ text: text.title ?? '' }, ...passages]);
  const spoken = { language: languages.document, languages: languages.passages };
  const topics = taxonomy.topicsOf(assessedPassages(passages, spoken));
  return {
    about: {
      ...(text.title === undefined ? {} : { title: text.title }),
      ...(publisher === undefined ? {} : { publisher }),
      language: languages.document,
      ...(Object.keys(languages.passages).length === 0 ? {} : { languages: languages.passages }),
      ...(text.made.length === 0 ? {} : { made: [...text.made] }),
      ...(updated === undefined ? {} : { updated }),
      topics,
      taxonomy: taxonomy.digest,
      repairs: text.repairs,
      ...measure(passages, languages.document),
    },
    mdx: text.mdx,
  };
}

import { measure } from '../../archive/measure/measures.ts';
import { findPublisher } from '../../archive/measure/publisher.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import type { Tagger } from '../../archive/topics/tag.ts';
import { languageOf } from '../language.ts';
import { passagesOf } from '../mdx/passages.ts';
import type { DerivedText } from './derive-text.ts';

/** A text with everything that follows from it: what a version's front matter says besides its captures. */
export interface DescribedText {
  readonly about: Pick<
    PolicyFrontMatter,
    'title' | 'publisher' | 'language' | 'topics' | 'repairs' | 'words' | 'minutes' | 'grade'
  >;
  readonly mdx: string;
}

export function describe(site: string, text: DerivedText, tagger: Tagger): DescribedText {
  const passages = passagesOf(text.mdx, text.title);
  const said = passages.map((passage) => passage.text).join('\n');
  const language = languageOf(said);
  const publisher = findPublisher(site, text.title ?? '', said);
  const topics = new Set(tagger(passages).map((evidence) => evidence.topic));
  return {
    about: {
      ...(text.title === undefined ? {} : { title: text.title }),
      ...(publisher === undefined ? {} : { publisher }),
      language,
      topics: [...topics].sort(),
      repairs: text.repairs,
      ...measure(passages, language),
    },
    mdx: text.mdx,
  };
}

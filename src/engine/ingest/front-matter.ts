import type { Run } from '../../archive/history.ts';
import { measure } from '../../archive/measure/measures.ts';
import { findPublisher } from '../../archive/measure/publisher.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import type { Tagger } from '../../archive/topics/tag.ts';
import type { Capture } from '../../archive/types.ts';
import { languageOf } from '../language.ts';
import { passagesOf } from '../mdx/passages.ts';
import { PIPELINE, type DerivedText } from './derive-text.ts';

/** What is known of a version, in the order in which it is written. */
export function frontMatterOf(run: Run, text: DerivedText, tagger: Tagger): PolicyFrontMatter {
  const { site, document } = run.observations[0].capture;
  const passages = passagesOf(text.mdx, text.title);
  const said = passages.map((passage) => passage.text).join('\n');
  const language = languageOf(said);
  const publisher = findPublisher(site, text.title ?? '', said);
  const topics = new Set(tagger(passages).map((evidence) => evidence.topic));
  return {
    site,
    document,
    version: run.version,
    aliases: [...run.aliases],
    ...(text.title === undefined ? {} : { title: text.title }),
    ...(publisher === undefined ? {} : { publisher }),
    language,
    captures: run.observations.map(({ capture }) => described(capture)),
    topics: [...topics].sort(),
    repairs: text.repairs,
    ...measure(passages, language),
    pipeline: PIPELINE,
  };
}

function described(capture: Capture): PolicyFrontMatter['captures'][number] {
  const { at, url, memento, source, original, extension } = capture;
  return { at, url, ...(memento === undefined ? {} : { memento }), source, original, extension };
}

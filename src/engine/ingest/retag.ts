/** Finds the topics of every version again, when the taxonomy was changed and the texts were not. */
import { assessedPassages } from '../../archive/topics/assessed.ts';
import type { Taxonomy } from '../../archive/topics/taxonomy.ts';
import type { PolicyFrontMatter } from '../../archive/schema/policy.ts';
import { passagesOf } from '../mdx/passages.ts';
import { policyFiles, readPolicy, writePolicy } from '../store/policies.ts';

export interface Retagged {
  versions: number;
  /** Files that were written: those of another taxonomy. */
  written: number;
  /** Versions that speak of other topics than before. */
  changed: number;
}

/** Writes the topics and the digest of the taxonomy into the front matter of every version. */
export async function retag(
  content: string,
  taxonomy: Taxonomy,
  advance: (versions: number) => void = () => {},
): Promise<Retagged> {
  const counts: Retagged = { versions: 0, written: 0, changed: 0 };
  for (const file of await policyFiles(content)) {
    const { frontMatter, body } = await readPolicy(content, file);
    const { title, language, languages = {} } = frontMatter;
    const passages = assessedPassages(passagesOf(body, title), { language, languages });
    const topics = taxonomy.topicsOf(passages);
    if (await writePolicy(content, withTopics(frontMatter, topics, taxonomy.digest), body))
      counts.written++;
    if (topics.join(' ') !== frontMatter.topics.join(' ')) counts.changed++;
    counts.versions++;
    advance(1);
  }
  return counts;
}

/** In the order in which front matter is written: the digest stands after the topics. */
function withTopics(
  frontMatter: PolicyFrontMatter,
  topics: string[],
  taxonomy: string,
): PolicyFrontMatter {
  const entries = Object.entries(frontMatter)
    .filter(([name]) => name !== 'taxonomy')
    .flatMap(([name, value]) =>
      name === 'topics'
        ? [
            ['topics', topics],
            ['taxonomy', taxonomy],
          ]
        : [[name, value]],
    );
  return Object.fromEntries(entries) as PolicyFrontMatter;
}

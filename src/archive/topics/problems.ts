/** What is wrong with a taxonomy: found before anything is tagged by it, with the line and what to do. */
import { fold } from '../fold.ts';
import type { Topic } from '../types.ts';
import { parsePattern, PatternError } from './pattern.ts';
import { compileTopics } from './tag.ts';

export interface TopicProblem {
  readonly topic: string;
  /** Where it stands: the name of a field, and the value in it that is meant. */
  readonly field: string;
  readonly value?: string;
  readonly what: string;
  readonly remedy: string;
}

/** Every problem of a taxonomy, in the order of its topics. Examples are tried once the rest is right. */
export function taxonomyProblems(topics: readonly Topic[]): TopicProblem[] {
  const ids = new Map(topics.map((topic) => [topic.id, topic]));
  const problems = topics.flatMap((topic) => [
    ...nameProblems(topic, topics),
    ...placeProblems(topic, ids),
    ...patternProblems(topic),
  ]);
  return problems.length > 0 ? problems : exampleProblems(topics);
}

function nameProblems({ id, label }: Topic, topics: readonly Topic[]): TopicProblem[] {
  const problems: TopicProblem[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    problems.push({
      topic: id,
      field: 'label',
      what: `“${id}” cannot be part of an address.`,
      remedy: 'Name the file with small letters, digits and hyphens, such as data-retention.mdx.',
    });
  }
  const same = topics.find((other) => other.id !== id && fold(other.id) === fold(id));
  if (same) {
    problems.push({
      topic: id,
      field: 'label',
      what: `Its name is that of ${same.id}.mdx, too: both would have one address.`,
      remedy: 'Give one of the two files another name.',
    });
  }
  const alike = topics.find((other) => other.id !== id && fold(other.label) === fold(label));
  if (alike && !same) {
    problems.push({
      topic: id,
      field: 'label',
      value: label,
      what: `The label “${label}” is that of ${alike.id}.mdx, too.`,
      remedy: 'Give each topic a label of its own.',
    });
  }
  return problems;
}

function placeProblems(topic: Topic, ids: ReadonlyMap<string, Topic>): TopicProblem[] {
  const { id, parent, related, page } = topic;
  const problems: TopicProblem[] = [];
  const known = parent === undefined ? undefined : ids.get(parent);
  if (parent !== undefined && (known === undefined || known.parent !== undefined)) {
    const categories = [...ids.values()].filter((other) => other.parent === undefined);
    problems.push({
      topic: id,
      field: 'parent',
      value: parent,
      what:
        known === undefined
          ? `There is no topic “${parent}”.`
          : `“${parent}” is a subject itself, and subjects belong to categories.`,
      remedy: `Name one of the categories: ${categories.map((other) => other.id).join(', ')}.`,
    });
  }
  if (parent !== undefined && !page) {
    problems.push({
      topic: id,
      field: 'page',
      what: 'A subject without a page would be recognised for nothing.',
      remedy: 'Take `page: false` out, or take `parent` out to make it a category.',
    });
  }
  for (const other of related) {
    if (other !== id && ids.has(other)) continue;
    problems.push({
      topic: id,
      field: 'related',
      value: other,
      what: other === id ? 'It is related to itself.' : `There is no topic “${other}”.`,
      remedy: 'Name the file of another topic, without .mdx.',
    });
  }
  return problems;
}

function patternProblems(topic: Topic): TopicProblem[] {
  const patterns = [
    ...Object.values(topic.terms).flatMap((list) => list.map((value) => ['terms', value] as const)),
    ...Object.values(topic.against).flatMap((list) =>
      list.map((value) => ['against', value] as const),
    ),
    ...topic.unless.map((value) => ['unless', value] as const),
  ];
  return patterns.flatMap(([field, value]) => {
    try {
      parsePattern(value);
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return [{ topic: topic.id, field, value, what: error.message, remedy: error.remedy }];
    }
  });
}

function exampleProblems(topics: readonly Topic[]): TopicProblem[] {
  const tagger = compileTopics(topics);
  const evidence = (text: string) =>
    tagger([{ id: 'p-example', kind: 'paragraph', level: 0, text }]);
  return topics.flatMap((topic) => [
    ...topic.examples.yes.flatMap((value) =>
      evidence(value).some((piece) => piece.topic === topic.id)
        ? []
        : [missed(topic, value, evidence(value))],
    ),
    ...topic.examples.no.flatMap((value) => {
      const found = evidence(value).find((piece) => piece.topic === topic.id);
      if (!found) return [];
      const words = found.terms.map((term) => `“${term}”`).join(', ');
      return {
        topic: topic.id,
        field: 'examples',
        value,
        what: `This passage must not be found, and is, by ${words}.`,
        remedy: 'Use more words in that term, or name what it must not stand in under `unless`.',
      };
    }),
  ]);
}

function missed(topic: Topic, value: string, others: readonly { topic: string }[]): TopicProblem {
  const instead = others.map((piece) => piece.topic).join(', ');
  return {
    topic: topic.id,
    field: 'examples',
    value,
    what:
      'This passage must be found, and its terms do not come to a weight of 1 ' +
      (instead === '' ? 'in it.' : `in it, or another category outweighs them (${instead}).`),
    remedy: 'Add a term that stands in it, or take the example out if it is no good one.',
  };
}

import type { TopicEvaluation } from '../archive/schema/topic-evaluation.ts';
import { readEvaluation } from '../engine/store/evaluation.ts';
import { topics } from './environment.ts';

let read: Promise<TopicEvaluation | undefined> | undefined;

/** How well topics are recognised, read once for all pages. */
export function evaluation(): Promise<TopicEvaluation | undefined> {
  if (import.meta.env.DEV) return readEvaluation(topics);
  read ??= readEvaluation(topics);
  return read;
}

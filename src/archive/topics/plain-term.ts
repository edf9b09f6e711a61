import type { Topic } from '../types.ts';

/** Words that put a topic on a passage by themselves, as someone would type them to search for it. */
export function plainTerm({ terms }: Pick<Topic, 'terms'>): string | undefined {
  for (const pattern of terms['1'] ?? []) {
    const [first = ''] = /^\(([^()[\]|*.]+)/.exec(pattern)?.slice(1) ?? [];
    const words = first === '' ? pattern : pattern.replace(/^\([^)]*\)/, first);
    if (/^[\p{L}\p{N} -]+$/u.test(words)) return words;
  }
  return undefined;
}

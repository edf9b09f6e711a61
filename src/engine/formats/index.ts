/** Every format, in the order in which they are asked: the first that recognises a file has it. */
import type { Format } from './format.ts';
import { princetonLeuven } from './princeton-leuven.ts';

export const formats: readonly Format[] = [princetonLeuven];

/**
 * The format that captures of a source are written in.
 *
 * @throws when the record names a source that no format reads.
 */
export function formatOf(source: string): Format {
  const format = formats.find(({ name }) => name === source);
  if (format === undefined) {
    throw new Error(
      `The record names the source “${source}”, which no format reads. ` +
        'Was the record written by a newer Smallprint? Update, and run again.',
    );
  }
  return format;
}

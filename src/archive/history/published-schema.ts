/** Whether parsed JSON is what format 1 says. With the small form of zod: browsers load it. */
import * as z from 'zod/mini';
import { FORMAT, type PublishedIndex } from './format.ts';

/** @throws when it is no index of a history of format 1; the message says where and what to do. */
export const checkedIndex = (value: unknown, name: string): PublishedIndex =>
  checked(indexSchema, value, name);

/** @throws when it is no pack of a history of format 1; the message says where and what to do. */
export const checkedPack = (
  value: unknown,
  name: string,
): Pick<PublishedIndex, 'passages' | 'versions'> => checked(packSchema, value, name);

const count = z.int().check(z.nonnegative());

const passageSchema = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'code']),
  level: z.exactOptional(z.int().check(z.minimum(1), z.maximum(6))),
  text: z.string(),
  lang: z.exactOptional(z.string()),
  furniture: z.exactOptional(z.literal(true)),
});

const tallySchema = z.object({
  added: count,
  removed: count,
  edited: count,
  moved: count,
  regrouped: count,
  wordsAdded: count,
  wordsRemoved: count,
});
const changeClass = z.enum(['substantive', 'boilerplate', 'cosmetic', 'extraction']);

const versionSchema = z.object({
  version: z.string(),
  language: z.string(),
  lane: z.exactOptional(z.string()),
  first: z.string(),
  last: z.string(),
  captures: count,
  records: z.enum(['captures', 'changes']),
  extraction: z.exactOptional(z.literal(true)),
  before: z.exactOptional(z.string()),
  sameAs: z.exactOptional(z.string()),
  change: z.exactOptional(
    z.object({
      class: z.exactOptional(changeClass),
      counts: z.object({ kept: count, classes: z.partialRecord(changeClass, tallySchema) }),
      interval: z.object({ after: z.string(), until: z.string() }),
    }),
  ),
  passages: z.exactOptional(z.array(z.tuple([count, count.check(z.maximum(1_000_000))]))),
});

const packSchema = z.object({
  format: z.literal(FORMAT),
  passages: z.exactOptional(z.array(passageSchema)),
  versions: z.exactOptional(z.array(versionSchema)),
});

/** Beside the index and nowhere else. */
const packName = z.string().check(z.regex(/^history-\d{1,9}\.json$/));

const indexSchema = z
  .object({
    format: z.literal(FORMAT),
    site: z.string(),
    document: z.string(),
    passages: z.exactOptional(z.array(passageSchema)),
    versions: z.exactOptional(z.array(versionSchema)),
    packs: z.exactOptional(
      z.object({
        passages: z.array(
          z.object({
            name: packName,
            first: count,
            count,
            piece: z.exactOptional(z.tuple([count, count])),
          }),
        ),
        versions: z.array(z.object({ name: packName, versions: z.array(z.string()) })),
      }),
    ),
  })
  .check(
    z.refine(
      ({ passages, versions, packs }) =>
        packs !== undefined || (passages !== undefined && versions !== undefined),
      'packs is missing, and so are passages or versions',
    ),
  );

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const format = (value as { format?: unknown } | null | undefined)?.format;
  const problem = result.error.issues[0];
  const where =
    problem === undefined || problem.path.length === 0 ? '' : ` at ${problem.path.join('.')}`;
  throw new Error(
    typeof format === 'number' && format !== FORMAT
      ? `${name} is of format ${format}, and this page reads format ${FORMAT}. Reload the page: the ` +
          'archive was probably published anew by another release.'
      : `${name} is not a history of format ${FORMAT}: ${problem?.message ?? 'not an object'}${where}. ` +
          'Build the archive again, or look whether the file was replaced.',
  );
}

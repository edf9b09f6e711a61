/** `release.json`: which release a published site is. */
import { z } from 'zod';
import { RELEASE } from '../names.ts';
import { sha256 } from '../schema/policy.ts';

const count = z.int().nonnegative();

/** How the texts of a release were derived: what it takes to derive them again. */
const derivation = z.strictObject({
  pipeline: z.int().positive(),
  /** Repairs that were left out. */
  without: z.array(z.string()),
});

export const releaseSchema = z.strictObject({
  /** Of this file and of what it leads to; a change of meaning takes a new number. */
  format: z.literal(1),
  release: z.string().regex(RELEASE),
  /** The day on which it was made. */
  date: z.iso.date(),
  /** The archive's title. */
  title: z.string(),
  /** The release before it, with which its notes compare it. */
  previous: z.string().regex(RELEASE).optional(),
  manifest: z.strictObject({
    /** Below the site's folder. */
    path: z.string().min(1),
    sha256,
    files: count,
    bytes: count,
  }),
  holdings: z.strictObject({
    sites: count,
    versions: count,
    captures: count,
    failed: count,
    /** Distinct ones of the versions shown. */
    originals: count,
    withdrawn: count,
  }),
  derivations: z.array(derivation),
});

export type Release = z.infer<typeof releaseSchema>;

/** As it is written: the same release gives the same bytes. */
export const formatRelease = (release: Release): string =>
  `${JSON.stringify(releaseSchema.parse(release), null, 2)}\n`;

/** @throws when it is not what a release says of itself. */
export function parseRelease(text: string, name = 'release.json'): Release {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = undefined;
  }
  const result = releaseSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${name} does not say what a release says of itself (${issue?.path.join('.') || 'the file'}: ` +
      `${issue?.message ?? 'unreadable'}). It was damaged, or written by a newer Smallprint.`,
  );
}

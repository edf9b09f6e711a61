import type { Reference, CitedArchive } from './reference.ts';

/** The citation of the whole archive. Its keeper stands behind it, if not behind its texts. */
export function ofArchive(archive: CitedArchive, held: string, url: string): Reference {
  const { title, curator, release } = archive;
  return {
    kind: 'archive',
    key: ['archive', release]
      .filter(Boolean)
      .join('-')
      .replaceAll(/[^\w.-]/g, '-'),
    title,
    // An archive that bears its keeper's name says it once.
    ...(title === curator ? {} : { author: curator }),
    publisher: curator,
    what: held,
    archive,
    url,
  };
}

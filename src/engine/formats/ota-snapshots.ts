/** Where the pages are kept that a version was read from, as its commit message says. */

const SINGLE =
  /^This version was recorded after (?:extracting from|filtering) snapshot(?: with Mongo ID ?)? ?(?<reference>\S+)$/;
const SEVERAL =
  /^This version was recorded after (?:extracting from|filtering) and assembling the following snapshots from \d+ (?:source documents|pages):$/;

/**
 * The references in a message: addresses of commits, database addresses, bare commits or ids, as
 * they stand. Those that the engine wrote without knowing them, `…/undefined`, are left out.
 */
export function snapshotsIn(body: string): string[] {
  const lines = body.split('\n').map((line) => line.trim());
  const references: string[] = [];
  for (const [index, line] of lines.entries()) {
    const single = SINGLE.exec(line)?.groups?.['reference'];
    if (single !== undefined) references.push(single);
    if (!SEVERAL.test(line)) continue;
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((listed) => !listed.startsWith('- '));
    references.push(
      ...rest.slice(0, end === -1 ? rest.length : end).map((listed) => listed.slice(2)),
    );
  }
  return references.filter(
    (reference) => /^\S+$/.test(reference) && !/(^|\/)(undefined|true|null)$/.test(reference),
  );
}

/** The engine's version, from the trailer; nothing where it did not know it. */
export function engineIn(body: string): string | undefined {
  const version = /^X-engine-version: (\S+)\s*$/m.exec(body)?.[1];
  return version === 'undefined' ? undefined : version;
}

/**
 * The path that a site was built for, as its home page says it; nothing where that says none, or is of the
 * offline edition, which works below any path.
 */
export function builtBase(home: string): string | undefined {
  const said = /<html\b[^>]*\sdata-base=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(home);
  if (said === null) return undefined;
  const base = said[1] ?? said[2] ?? said[3] ?? '';
  return base.startsWith('.') ? undefined : withSlashes(base);
}

/** A path with a slash at both ends, and one between its parts. */
export const withSlashes = (path: string): string => `/${path}/`.replace(/\/+/g, '/');

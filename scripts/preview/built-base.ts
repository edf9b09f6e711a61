/** The path that a site was built for, as its home page says it; nothing where that says none. */
export function builtBase(home: string): string | undefined {
  const base = /<html\b[^>]*\sdata-base=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(home);
  return base === null ? undefined : withSlashes(base[1] ?? base[2] ?? base[3] ?? '');
}

/** A path with a slash at both ends, and one between its parts. */
export const withSlashes = (path: string): string => `/${path}/`.replace(/\/+/g, '/');

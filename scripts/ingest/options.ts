import { matchesGlob, resolve } from 'node:path';
import type { Command } from 'commander';
import { isDay, isInstant } from '../../src/archive/memento.ts';
import { siteName } from '../../src/archive/site-name.ts';
import { siteOf } from '../../src/archive/site-of.ts';
import { slug } from '../../src/archive/slug.ts';
import type { CuratedSite } from '../../src/archive/schema/site.ts';
import { repairs } from '../../src/engine/repair/index.ts';
import type { RepairName } from '../../src/archive/repairs.ts';
import type { Declared, Format, ListedFile } from '../../src/engine/formats/format.ts';
import { formatNamed, formats } from '../../src/engine/formats/index.ts';
import type { TransportOptions } from './transports/index.ts';

export interface Options {
  readonly content: string;
  readonly source?: string;
  readonly site?: string;
  readonly document: string;
  readonly format?: string;
  readonly endpoint?: string;
  readonly since?: string;
  readonly only?: string;
  readonly init?: true;
  readonly dryRun?: true;
  readonly remake?: true;
  readonly retag?: true;
  readonly reason?: string;
  readonly without?: readonly string[];
  readonly json?: true;
}

/** The values of an option that may be given several times. */
export const collected = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Options as the ingest works with them. */
export interface Meant {
  readonly content: string;
  readonly format: Format | undefined;
  readonly since: string | undefined;
  readonly wanted: (file: ListedFile) => boolean;
  readonly transport: TransportOptions;
  /** Repairs to leave out, each once, in the order of their names. */
  readonly without: readonly RepairName[];
  readonly declare: (curated: ReadonlyMap<string, CuratedSite>) => Declared;
}

/** Ends the command with a sentence where an option makes no sense. */
export function meant(options: Options, command: Command): Meant {
  const { format, since, only, source, site, document } = options;
  if (format !== undefined && formatNamed(format) === undefined) {
    const names = formats.map(({ name }) => name).join(', ');
    command.error(`There is no format “${format}”. There are: ${names}.`, { exitCode: 1 });
  }
  const instant = since !== undefined && isDay(since) ? `${since}T00:00:00Z` : since;
  if (instant !== undefined && !isInstant(instant)) {
    command.error(`--since takes a day, like 2003-07-19; “${since}” is none.`, { exitCode: 1 });
  }
  if (document !== 'all' && slug(document) !== document) {
    command.error(`--document takes a slug, like cookie-policy; “${document}” is none.`, {
      exitCode: 1,
    });
  }
  if (site !== undefined && siteName(site) !== site && slug(site) !== site) {
    command.error(`--site takes a domain, like example.com; “${site}” is none.`, { exitCode: 1 });
  }
  const names = repairs.map(({ name }) => name).sort();
  const left = new Set(options.without);
  for (const name of left) {
    if ((names as readonly string[]).includes(name)) continue;
    command.error(`There is no repair “${name}”. There are: ${names.join(', ')}.`, { exitCode: 1 });
  }
  return {
    content: resolve(options.content),
    format: format === undefined ? undefined : formatNamed(format),
    since: instant,
    transport: {
      ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
      ...(instant === undefined ? {} : { since: instant }),
    },
    without: names.filter((name) => left.has(name)),
    wanted: ({ path }) => only === undefined || matchesGlob(path, only),
    declare: (curated) => {
      const names = new Map(
        [...curated].flatMap(([to, { aliases }]) => aliases.map((name) => [name, to])),
      );
      return { document, source, site, siteOf: (name) => site ?? siteOf(name, names) };
    },
  };
}

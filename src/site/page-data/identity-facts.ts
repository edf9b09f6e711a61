/** Who published a policy: what it is filed under, what it calls itself, where it was served from. */
import type { VersionRecord } from '../../archive/catalogue.ts';
import { fold } from '../../archive/fold.ts';
import { hostOf } from '../../archive/memento.ts';

export interface IdentityFacts {
  readonly site: string;
  /** The name that the policy uses for its publisher. */
  readonly name?: string;
  /** The hosts that served it, in the order of the captures. */
  readonly hosts: readonly string[];
  /** Sentences for a reader who takes the site's name for the publisher's. */
  readonly remarks: readonly string[];
}

type Named = Pick<VersionRecord, 'site' | 'publisher' | 'captures' | 'formerly'>;

export function identityFacts({ site, publisher, captures, formerly }: Named): IdentityFacts {
  const recorded = formerly?.[0]?.site ?? site;
  const hosts = [
    ...new Set(captures.flatMap(({ url }) => (url === undefined ? undefined : hostOf(url)) ?? [])),
  ];
  const foreign = hosts.filter(
    (host) => ![site, recorded].some((own) => host === own || host.endsWith(`.${own}`)),
  );
  return {
    site,
    ...(publisher === undefined ? {} : { name: publisher.name }),
    hosts,
    remarks: [
      ...(recorded === site
        ? []
        : [`It was captured as a policy of ${recorded}, whose policies are shown under ${site}.`]),
      ...(publisher !== undefined && !namesSite(publisher.name, site)
        ? [`This policy is filed under ${site}, but calls itself ${publisher.name}.`]
        : []),
      ...(foreign.length > 0
        ? [`It was served from ${foreign.join(' and ')}, which is not ${site}.`]
        : []),
    ],
  };
}

/** Whether a name and a domain are plainly the same word: `Cellpex.com` and `cellpex.com`. */
function namesSite(name: string, site: string): boolean {
  const letters = (text: string) => fold(text).replaceAll(' ', '');
  const called = letters(name);
  const labels = site.split('.').slice(0, -1).map(letters);
  return (
    called === letters(site) ||
    labels.some((label) => label.length > 2 && (called.startsWith(label) || label === called)) ||
    labels.some((label) => called.length > 2 && label.startsWith(called))
  );
}

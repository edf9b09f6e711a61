/** What a site is called, and by whom. */
import type { SiteEntry } from '../../archive/catalogue.ts';

export interface NameFacts {
  /** The name that its newest policy uses for itself. */
  readonly own: string | undefined;
  /** Set where no domain is known, and the site's name was made from that of a service. */
  readonly madeFrom: string | undefined;
}

export const nameFacts = ({ name, services }: SiteEntry): NameFacts => ({
  own: name,
  madeFrom: services.length === 0 ? undefined : services.map((each) => `“${each}”`).join(' and '),
});

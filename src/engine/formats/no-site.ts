import { finding, type Finding, type Place } from '../../archive/finding.ts';
import { LONGEST_SITE } from '../../archive/names.ts';
import { isTooLong } from '../../archive/site-name.ts';

/** So much of a long name is quoted. */
const SHOWN = 60;

/** Why a name that a source gives is not that of a site. */
export const noSite = (site: string, at: Place): Finding =>
  isTooLong(site)
    ? finding('name-too-long', at, {
        site: `${site.slice(0, SHOWN)}…`,
        length: String(site.length),
        most: String(LONGEST_SITE),
      })
    : finding('not-a-domain', at, { site });

/** Documents that appear in another language for a while. */
import type { Outline } from '../../archive/history/outline.ts';
import { languageName } from '../../archive/language-name.ts';
import { counted } from '../../archive/counted.ts';
import { inWords, period } from '../../archive/moments.ts';
import { compare } from '../../archive/order.ts';

/** More are told together. */
const MOST_SAID = 3;

/** `In German from 3 August 2004 to 5 May 2005 (3 versions).` for each language but that of most versions. */
export function languageStretches({ versions }: Pick<Outline, 'versions'>): string[] {
  const lanes = [...Map.groupBy(versions, ({ lane }) => lane)].toSorted(
    (a, b) => b[1].length - a[1].length || compare(a[0], b[0]),
  );
  return lanes.slice(1).map(([lane, own]) => {
    const stretches = stretchesOf(versions, lane);
    const when = (stretch: typeof own): string =>
      inWords(
        period(
          stretch[0]?.first ?? '',
          stretch.reduce((last, one) => (one.last > last ? one.last : last), ''),
        ),
      );
    const said =
      stretches.length > MOST_SAID
        ? `${counted(stretches.length, 'time')} ${when(own)}`
        : stretches.map(when).join(' and ');
    return `In ${languageName(lane)} ${said} (${counted(own.length, 'version')}). Versions are compared within their language.`;
  });
}

function stretchesOf(versions: Outline['versions'], lane: string): (typeof versions)[number][][] {
  const stretches: (typeof versions)[number][][] = [];
  for (const [index, version] of versions.entries()) {
    if (version.lane !== lane) continue;
    if (index > 0 && versions[index - 1]?.lane === lane) stretches.at(-1)?.push(version);
    else stretches.push([version]);
  }
  return stretches;
}

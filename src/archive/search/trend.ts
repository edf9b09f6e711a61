/** How many sites say something, year by year. */

/**
 * What is counted: every site; only those that were observed in every year; or texts, each once on
 * however many sites it stands.
 */
export const bases = ['all', 'same', 'texts'] as const;
export type Base = (typeof bases)[number];

export interface TrendPoint {
  readonly year: number;
  /** Sites whose last observed policy of the year has it, or such policies. */
  readonly saying: number;
  /** Sites of which a policy was observed in the year, or such policies. */
  readonly observed: number;
}

/** With fewer sites or texts than this a share says little, and is drawn so. */
export const FEW_SITES = 30;

/** Shares from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95% quantile of the normal distribution. */
const Z = 1.959964;

/**
 * The 95% interval of a share (Wilson 1927): where the share of all sites of that kind may lie, had
 * those observed been drawn at random from them. Without any site it is everything.
 */
export function wilson({ saying, observed }: Pick<TrendPoint, 'saying' | 'observed'>): Interval {
  if (observed === 0) return { low: 0, high: 1 };
  const share = saying / observed;
  const spread = Z * Z;
  const middle = share + spread / (2 * observed);
  const half = Z * Math.sqrt((share * (1 - share) + spread / (4 * observed)) / observed);
  const whole = 1 + spread / observed;
  return {
    low: saying === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: saying === observed ? 1 : Math.min(1, (middle + half) / whole),
  };
}

/** What was asked, and its points. */
export interface Trend {
  readonly typed: string;
  readonly points: readonly TrendPoint[];
}

/** The points of several questions as CSV (RFC 4180), a header first; shares with four decimals. */
export function trendsCsv(
  trends: readonly Trend[],
  base: Base,
  quoted: (text: string) => string,
): string {
  const rows = trends.flatMap(({ typed, points }) =>
    points.map((point) => {
      const { low, high } = wilson(point);
      const share = point.observed === 0 ? '' : (point.saying / point.observed).toFixed(4);
      const numbers = [point.saying, point.observed, share, low.toFixed(4), high.toFixed(4)];
      return [quoted(typed), base, point.year, ...numbers];
    }),
  );
  const header = ['query', 'base', 'year', 'saying', 'observed', 'share', 'low_95', 'high_95'];
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

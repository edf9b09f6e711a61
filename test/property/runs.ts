/**
 * How many cases a property is tried with: so many in the ordinary run, and its share of RUNS where
 * that is set, as the long run sets it.
 */
export function runs(ordinary: number, share: number): number {
  const wanted = Number(process.env['RUNS'] ?? 0);
  return wanted > 0 ? Math.max(ordinary, Math.round(wanted * share)) : ordinary;
}

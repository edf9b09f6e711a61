/** Marks on a time axis as the data of SVG paths; marks that would fall on the same pixel are one. */

/** From the one place on the axis to the other. */
export type Stretch = readonly [from: number, to: number];

/** What is shorter would not be seen. */
const LEAST = 3;

/** Level strokes at a height; those that touch are one. Empty where there are none. */
export function levelStrokes(stretches: readonly Stretch[], y: number): string {
  return joined(stretches)
    .map(([from, to]) => `M${from} ${y}h${to - from}`)
    .join('');
}

/** Stretches in order, those that touch or overlap made one; each as long as can be seen. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches
    .map(([from, to]): Stretch => [from, Math.max(to, from + LEAST)])
    .sort((a, b) => a[0] - b[0]);
  const whole: [number, number][] = [];
  for (const [from, to] of inOrder) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/** An upright mark: where it stands, and how far it goes from its foot, downwards if positive. */
export interface Upright {
  readonly at: number;
  readonly height: number;
}

/** Upright strokes on a foot at `y`; of those that stand too near each other the tallest is drawn. */
export function uprightStrokes(marks: readonly Upright[], y: number): string {
  const drawn: Upright[] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const last = drawn.at(-1);
    if (last === undefined || mark.at - last.at >= LEAST) drawn.push(mark);
    else if (Math.abs(mark.height) > Math.abs(last.height))
      drawn[drawn.length - 1] = { at: last.at, height: mark.height };
  }
  return drawn.map(({ at, height }) => `M${at} ${y}v${height}`).join('');
}

/** A value that held from the one place to the other. */
export interface Held {
  readonly from: number;
  readonly to: number;
  /** From the top of the chart. */
  readonly y: number;
}

/** One line through values in the order of time; within a pixel only the lowest and highest are kept. */
export function line(values: readonly Held[]): string {
  const points: { x: number; y: number }[] = [];
  for (const { from, to, y } of values) {
    points.push({ x: from, y });
    if (to > from) points.push({ x: to, y });
  }
  const kept = [...Map.groupBy(points, ({ x }) => Math.floor(x / LEAST))].flatMap(([, group]) => {
    const [first, last] = [group[0], group.at(-1)];
    const ys = group.map(({ y }) => y);
    const extremes = [Math.min(...ys), Math.max(...ys)].map((y) => ({ x: first?.x ?? 0, y }));
    return group.length > 3 ? [first, ...extremes, last] : group;
  });
  const places = kept.flatMap((point) => (point === undefined ? [] : [`${point.x} ${point.y}`]));
  const distinct = places.filter((place, index) => place !== places[index - 1]);
  return distinct.length === 1 ? `M${distinct[0]}h${LEAST}` : `M${distinct.join('L')}`;
}

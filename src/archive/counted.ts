const numbers = new Intl.NumberFormat('en-GB');

/** A number as people read it: `12,345`. */
export const number = (value: number): string =>
  // Most are small, and every page has dozens of them.
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers.format(value);

/** A number with what it counts: `1 version`, `12,345 versions`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)} ${value === 1 ? singular : plural}`;
}

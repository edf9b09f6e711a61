const numbers = new Intl.NumberFormat('en-GB');

/** A number as people read it: `12,345`. */
export const number = (value: number): string => numbers.format(value);

/** A number with what it counts: `1 version`, `12,345 versions`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)} ${value === 1 ? singular : plural}`;
}

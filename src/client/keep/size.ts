/** Bytes as people read them: `840 kB`, `12.3 MB`, `1.2 GB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 950_000) return `${Math.ceil(bytes / 1_000)} kB`;
  const [scale, unit] = bytes < 950_000_000 ? [1e6, 'MB'] : [1e9, 'GB'];
  return `${(bytes / scale).toFixed(1).replace(/\.0$/, '')} ${unit}`;
}

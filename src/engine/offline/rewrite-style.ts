import type { Edition } from './edition.ts';
import { relativeAddress } from './relative.ts';

/** A style sheet of the site with relative addresses. Builds write addresses in `url(…)` without spaces. */
export const rewriteStyle = (css: string, file: string, edition: Edition): string =>
  css.replace(
    /url\((["']?)([^"')]+)\1\)/g,
    (_, mark: string, address: string) =>
      `url(${mark}${relativeAddress(address, file, edition)}${mark})`,
  );

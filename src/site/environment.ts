/** Which archive is built, and to where: the only reader of the environment. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archiveCache } from '../engine/archive-cache.ts';

// The Astro configuration evaluates this file where it lies; the bundle that renders the pages
// evaluates it again from a temporary folder, and finds the project through what is set here.
process.env['SMALLPRINT_PROJECT'] ??= resolve(import.meta.dirname, '../..');

export const project = process.env['SMALLPRINT_PROJECT'];

/** The content folder, absolute. */
export const content = resolve(process.env['SMALLPRINT_CONTENT'] ?? join(project, 'content'));

/** The folder that the site is written to, absolute. */
export const out = resolve(process.env['SMALLPRINT_OUT'] ?? join(project, 'dist'));

/** The path that the site is published under, with a slash at both ends. */
export const base = `/${process.env['SMALLPRINT_BASE'] ?? ''}/`.replace(/\/+/g, '/');

/** The origin that the site is published at, where it is known: `https://archive.example`. */
export const origin = process.env['SMALLPRINT_SITE'] || undefined;

/** The folder of the release that is being made, where the site is built as one. */
export const release = process.env['SMALLPRINT_RELEASE'] || undefined;

/** Whether the tables of the archive are put beside the site. */
export const hasTables = process.env['SMALLPRINT_TABLES'] === '1';

/** What a build keeps for the next one; each archive has its own. */
export const cache = process.env['SMALLPRINT_CACHE'] ?? archiveCache(project, content);

/** Topics come from the archive, or from the project where the archive has none of its own. */
export const topics = ownOrProject('topics');

/** What curators know of sites, with their notes. */
export const notes = join(content, 'sites');

/** The manual is the project's. */
export const guide = join(project, 'content', 'guide');

function ownOrProject(folder: string): string {
  const own = join(content, folder);
  return existsSync(own) ? own : join(project, 'content', folder);
}

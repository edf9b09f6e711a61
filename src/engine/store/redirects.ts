/** `redirects.txt`: addresses that lead on, as the archive’s keeper lists them: `/old/ /new/ # why`. */
import { join } from 'node:path';
import type { ListedRedirect } from '../../archive/redirects.ts';
import { pagePath } from '../../archive/schema/withdrawal.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { readText } from './files.ts';

const FILE = 'redirects.txt';

/** In the order of the file; none where there is none. @throws with the place of every line that is none. */
export async function readRedirects(content: string): Promise<ListedRedirect[]> {
  const path = join(content, FILE);
  const lines = ((await readText(path)) ?? '').split('\n');
  const problems: string[] = [];
  const redirects = lines.flatMap((text, index): ListedRedirect[] => {
    if (text.trim() === '' || text.startsWith('#')) return [];
    const redirect = parseLine(text, index + 1);
    if (typeof redirect !== 'string') return [redirect];
    problems.push(`${path}:${index + 1}: ${redirect}`);
    return [];
  });
  if (problems.length === 0) return redirects;
  throw new Error(
    `${problems.join('\n')}\nA line is an address, the one that it leads to, and why: ` +
      '“/topics/old/ /topics/new/ # renamed”. Addresses of pages begin and end with a slash; with a * at ' +
      'the end of both, everything below leads on.',
  );
}

function parseLine(text: string, line: number): ListedRedirect | string {
  const [places = '', ...notes] = text.split(/\s#\s?/);
  const [from = '', to = '', ...more] = places.trim().split(/\s+/);
  const note = notes.join(' # ').trim();
  if (to === '' || more.length > 0) return 'It does not say one address and where it leads.';
  if (from.endsWith('*') !== to.endsWith('*')) return 'Only one of its addresses ends in *.';
  const [source, target] = [from, to].map((place) => place.replace(/\*$/, ''));
  if (!pagePath.safeParse(source).success) return `“${from}” is no address of a page here.`;
  const [page = ''] = (target ?? '').split('#', 1);
  if (target !== '/' && !pagePath.safeParse(page).success && !isWebAddress(target ?? ''))
    return `“${to}” is no address of a page here, and none that begins with https://.`;
  return { from, to, line, ...(note === '' ? {} : { note }) };
}

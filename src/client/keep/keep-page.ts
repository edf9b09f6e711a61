/** Shows how things are, and does what its reader asks for. */
import { bundlesFor, bytesOf, type Scope } from '../../archive/bundles/bundle-index.ts';
import { LONGEST_SITE, SITE } from '../../archive/names.ts';
import { element } from '../element.ts';
import { base, isEdition, under } from '../site.ts';
import { type Keeping, type Situation, startKeeping } from './keeping.ts';
import { roomFor, sizeFor, statusOf } from './sentences.ts';
import { sizeOf } from './size.ts';
import { openStore } from './store.ts';
import { countVisited, forgetVisited } from './visited.ts';

export function startKeepPage(): void {
  const all = document.querySelector<HTMLElement>('[data-keep="all"]');
  if (all === null) return;
  const part = <T extends HTMLElement = HTMLElement>(name: string): T => {
    const found = document.querySelector<T>(`[data-keep="${name}"]`);
    if (found === null) throw new Error(`The page has no part “${name}”.`);
    return found;
  };
  if (isEdition) {
    // It is whole wherever it lies, and asks for nothing that is published.
    part('absent').hidden = false;
    tell('absent', THIS_IS_A_COPY);
    return;
  }
  const form = part<HTMLFormElement>('form');
  const asked = new URLSearchParams(location.search);
  let keeping: Keeping | undefined;
  let situation: Situation = {};
  all.hidden = false;
  tellWhatIsAbsent();
  void tellVisited();
  void start().catch((error: unknown) => tell('problem', cannotKeep(error)));

  async function start(): Promise<void> {
    if (!('serviceWorker' in navigator) || !isSecureContext)
      throw new Error('it has no service workers for this address, which take https');
    keeping = await startKeeping(await openStore(base), show);
    press('forget', async () => {
      await forgetVisited(base);
      await tellVisited();
    });
    press('update', () => keeping?.keep(situation.kept?.scope ?? { kind: 'everything' }));
    press('pause', () => keeping?.pause());
    press('continue', () => keeping?.resume());
    press('abandon', () => keeping?.abandon());
    press('remove', () => keeping?.remove());
    form.addEventListener('change', showSizes);
    form.addEventListener('input', showSizes);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    const site = asked.get('site');
    if (site !== null) {
      radio('sites').checked = true;
      siteField().value = site;
    }
    showSizes();
  }

  function show(now: Situation): void {
    situation = now;
    const { kept, coming, published, progress, fetching, problem } = now;
    tell('status', statusOf(now));
    tell('problem', problem ?? progress?.waiting ?? '');
    const isNewer = kept !== undefined && published?.kind === 'offered' && published.id !== kept.id;
    offer('update', isNewer && coming === undefined);
    offer('pause', fetching === 'here');
    offer('continue', coming !== undefined && fetching === undefined);
    offer('abandon', coming !== undefined && fetching !== 'elsewhere');
    offer('remove', kept !== undefined && coming === undefined);
    offer('progress', coming !== undefined && progress !== undefined);
    offer('form', published?.kind === 'offered' && coming === undefined && !isNewer);
    tell('legend', kept === undefined ? 'What to keep' : 'Keep more, or less');
    if (progress !== undefined) {
      const bar = part('progress').querySelector('progress');
      if (bar !== null) bar.value = progress.done / Math.max(1, progress.total);
      tell('share', `${sizeOf(progress.done)} of ${sizeOf(progress.total)}`);
    }
    showSizes();
  }

  function showSizes(): void {
    const { published } = situation;
    part('site-field').hidden = !radio('sites').checked;
    if (published?.kind !== 'offered') return;
    const { index } = published;
    tell('size-everything', sizeFor(index, { kind: 'everything' }));
    tell('size-reading', sizeFor(index, { kind: 'reading' }));
    const site = siteNamed();
    tell('size-sites', site === undefined ? '' : sizeFor(index, { kind: 'sites', sites: [site] }));
    const scope = chosen();
    if (scope !== undefined)
      void roomFor(bytesOf(bundlesFor(index, scope))).then((sentence) => tell('room', sentence));
  }

  function chosen(): Scope | undefined {
    if (radio('everything').checked) return { kind: 'everything' };
    if (radio('reading').checked) return { kind: 'reading' };
    const site = siteNamed();
    if (site === undefined) return undefined;
    const before = situation.kept?.scope;
    const others = before?.kind === 'sites' ? before.sites.filter((one) => one !== site) : [];
    return { kind: 'sites', sites: [...others, site] };
  }

  async function submit(): Promise<void> {
    const scope = chosen();
    const site = scope?.kind === 'sites' ? siteNamed() : undefined;
    const isUnknown =
      scope === undefined || (site !== undefined && !(await isThere(`/policies/${site}/`)));
    if (isUnknown) {
      const name = siteField().value.trim();
      tell('problem', `There is no site “${name}” here. Take its name from the list of policies.`);
      siteField().focus();
    } else await keeping?.keep(scope);
  }

  /** Where nobody answers, the question is left to what is fetched. */
  const isThere = async (path: string): Promise<boolean> =>
    (await fetch(under(path), { method: 'HEAD' }).catch(() => undefined))?.status !== 404;

  function siteNamed(): string | undefined {
    const site = siteField().value.trim().toLowerCase();
    return site.length <= LONGEST_SITE && SITE.test(site) ? site : undefined;
  }

  function tellWhatIsAbsent(): void {
    const missing = asked.get('missing');
    const own = location.pathname === under('/offline/');
    if (own && missing === null) return;
    const address = own ? `${base}${missing ?? ''}` : location.pathname;
    const notice = part('absent');
    notice.hidden = false;
    notice.append(
      element('code', {}, address.slice(0, 300)),
      own
        ? ' is not in the release that is kept on this device. A newer release may have it: take that one, or remove the copy to read what is published now.'
        : ' is not on this device, and there is no connection. What is here can be read from ',
      ...(own ? [] : [element('a', { href: base }, 'the home page'), '.']),
    );
  }

  async function tellVisited(): Promise<void> {
    const count = 'caches' in globalThis ? await countVisited(base).catch(() => 0) : 0;
    tell(
      'visited',
      count === 0
        ? 'None yet. What you read stays readable here without a connection, the newest some hundred pages of it.'
        : `${count === 1 ? 'One page' : `${count} pages`} can be read again without a connection.`,
    );
    offer('forget', count > 0);
  }

  function tell(name: string, sentence: string): void {
    const place = part(name);
    // The same words again would be read out again.
    if (place.textContent !== sentence) place.textContent = sentence;
    if (name === 'problem') place.hidden = sentence === '';
  }

  function offer(name: string, isOffered: boolean): void {
    const place = part(name);
    if (!isOffered && place.contains(document.activeElement)) part('status').focus();
    place.hidden = !isOffered;
  }

  const press = (name: string, work: () => Promise<void> | undefined): void =>
    part(name).addEventListener('click', () => void work());
  const radio = (value: string): HTMLInputElement =>
    form.querySelector(`[value="${value}"]`) as HTMLInputElement;
  const siteField = (): HTMLInputElement => form.elements.namedItem('site') as HTMLInputElement;
}

const THIS_IS_A_COPY =
  'You are reading the offline edition, which is kept already: all of it is in the folder that you unpacked. ' +
  'What stands below is about the published archive.';

const cannotKeep = (error: unknown): string =>
  `This browser keeps nothing for this site (${error instanceof Error ? error.message : String(error)}). ` +
  'In a private window, or where storing is forbidden, that is so by design: try an ordinary window or another browser.';

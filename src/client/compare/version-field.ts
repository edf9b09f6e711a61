/** Two fields in which a reader says which version: a site, and then one of its versions. */
import { toDom } from 'hast-util-to-dom';
import { counted } from '../../archive/counted.ts';
import { dateInWords } from '../../archive/moments.ts';
import { type Link, placeName, PRIVACY_POLICY, type DocumentPlace } from '../../archive/urls.ts';
import { element } from '../element.ts';
import type { Histories } from './compared.ts';
import { documentGiven, type Given } from './given.ts';
import { type Problem, problemInWords, problemOf } from './problem.ts';

export interface VersionField {
  readonly element: HTMLFieldSetElement;
  /** Looks for what was typed; gives the control that still wants something, if one does. */
  complete(): Promise<HTMLElement | undefined>;
}

export interface VersionFieldOptions {
  /** The parameter of the address: `a` or `b`. */
  readonly name: string;
  readonly legend: string;
  readonly given: Given | undefined;
  /** What is known to be wrong with what was given. */
  readonly problem: Problem | undefined;
  readonly histories: Histories;
  readonly link: Link;
}

export function versionField(options: VersionFieldOptions): VersionField {
  const { name, given, problem, histories, link } = options;
  const ids = {
    site: `compare-${name}-site`,
    version: `compare-${name}`,
    said: `compare-${name}-said`,
  };
  const site = element('input', {
    id: ids.site,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': ids.said,
  });
  const version = element('select', { id: ids.version, name, 'aria-describedby': ids.said });
  const said = element('p', { id: ids.said, class: 'aside', role: 'status' });

  const say = (words: string | Problem): void => {
    said.classList.toggle('notice', typeof words !== 'string');
    const children =
      typeof words === 'string' ? [words] : problemInWords(words, link).map((one) => toDom(one));
    said.replaceChildren(...children);
  };
  const close = (): void => {
    // It takes the focus all the same: whoever comes by Tab must not be led past it.
    version.replaceChildren(element('option', { value: '' }, 'First say which site'));
  };

  const first = given?.of === undefined ? '' : documentText(given.of);
  let looked = '';
  let looking = Promise.resolve();
  const look = (): Promise<void> => {
    if (site.value !== looked) looking = find((looked = site.value));
    return looking;
  };
  async function find(text: string): Promise<void> {
    // What was given names a version, too, which its site in the field does not.
    const of = text === first ? given?.of : documentGiven(text);
    close();
    say('');
    if (text.trim() === '') return;
    if (of === undefined) return say({ kind: 'unnamed', given: text });
    say(`Looking for the versions of ${of.site} …`);
    try {
      const { versions } = await histories(of);
      if (looked !== text) return;
      offer(version, of, versions);
      const wanted = of.version !== undefined && !versions.includes(of.version);
      say(wanted ? { kind: 'no-version', of, versions } : counted(versions.length, 'version'));
    } catch (error) {
      if (looked !== text) return;
      // So that the same can be tried again.
      looked = '';
      say(problemOf(error, of));
    }
  }

  close();
  site.addEventListener('change', () => void look());
  site.addEventListener('input', () => {
    if (site.value === looked) return;
    looked = '';
    close();
    say('');
  });
  site.value = first;
  void look();
  if (problem !== undefined) void looking.then(() => looked === site.value && say(problem));

  return {
    element: element(
      'fieldset',
      {},
      element('legend', {}, options.legend),
      element('label', { for: ids.site }, 'Site'),
      site,
      element('label', { for: ids.version }, 'Version'),
      version,
      said,
    ),
    async complete() {
      await look();
      if (version.value !== '') return undefined;
      if (site.value.trim() === '') say('Say which site, like calibex.com.');
      if (version.options.length === 1) return site;
      say('Choose one of the versions.');
      return version;
    },
  };
}

/** All versions, year by year; the one that was asked for is chosen, and so is an only one. */
function offer(select: HTMLSelectElement, of: DocumentPlace, versions: readonly string[]): void {
  const years = new Map<string, HTMLOptGroupElement>();
  for (const version of versions) {
    const year = version.slice(0, 4);
    const group = years.get(year) ?? element('optgroup', { label: year });
    years.set(year, group);
    const value = placeName({ ...of, version });
    group.append(element('option', { value }, versionInWords(version)));
  }
  select.replaceChildren(element('option', { value: '' }, 'Choose a version'), ...years.values());
  const wanted = of.version ?? (versions.length === 1 ? versions[0] : undefined);
  if (wanted !== undefined && versions.includes(wanted))
    select.value = placeName({ ...of, version: wanted });
}

/** `19 July 2003, 16:39:06 UTC` */
function versionInWords(version: string): string {
  const [date = '', time] = version.split('T');
  const clock = time === undefined ? '' : `, ${time.slice(0, 6).replace(/(..)(?=.)/g, '$1:')} UTC`;
  return dateInWords(date) + clock;
}

const documentText = ({ site, document }: DocumentPlace): string =>
  document === PRIVACY_POLICY ? site : `${site}/${document}`;

/** Light or dark, as the system has it or as the reader chose: the only thing that is stored. */

export type Colours = 'light' | 'dark';

/** The name in `localStorage`; the privacy page gives it. */
const KEY = 'smallprint-colours';

/** What the reader chose, or nothing where the system decides or nothing can be stored. */
export function chosenColours(): Colours | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    // A browser that lets no site store anything.
    return undefined;
  }
}

/** Keeps a choice for the next page; none takes it back, and leaves nothing stored. */
export function keepColours(colours: Colours | undefined): void {
  try {
    if (colours === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, colours);
  } catch {
    // It holds for this page.
  }
}

export function showColours(colours: Colours | undefined): void {
  const { dataset } = document.documentElement;
  if (colours === undefined) delete dataset['colours'];
  else dataset['colours'] = colours;
}

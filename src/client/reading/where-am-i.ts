/** Marks in the table of contents the heading under which one reads. */

/** A heading counts as reached within these pixels of the window's top: where a jump puts it. */
const REACHED = 100;

export function markWhereIAm(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  const stops = [...(contents?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])].flatMap(
    (link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading === null ? [] : [{ link, heading }];
    },
  );
  if (contents === null || stops.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  let waiting = false;

  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  look();

  /** Once for each frame that is drawn. */
  function later(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  }

  function look(): void {
    waiting = false;
    const link = stops.findLast(
      ({ heading }) => heading.getBoundingClientRect().top < REACHED,
    )?.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    if (link && contents) keepInView(link, contents);
  }
}

/** The list scrolls by itself where it is longer than the window; the page does not move. */
function keepInView(link: HTMLElement, list: HTMLElement): void {
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

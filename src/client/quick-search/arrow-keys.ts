/** Arrow keys go from the field through the hits and back. */

/** Moves the focus when `event` is an arrow key, and stays at either end. */
export function moveThroughHits(
  event: KeyboardEvent,
  input: HTMLInputElement,
  list: HTMLElement,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

/** When to search while someone types. */
import type { Engine } from './engine.ts';

/**
 * Calls `search` whenever the field changes. What is fetched already is shown at once; for the rest
 * `settled` waits until the typing pauses.
 */
export function whileTyping(input: HTMLInputElement, search: () => void): void {
  input.addEventListener('input', (event) => {
    // While a Japanese or Chinese word is being put together it is not yet what is meant.
    if (!(event instanceof InputEvent && event.isComposing)) search();
  });
  input.addEventListener('compositionend', search);
}

/** Long enough not to fetch texts for every letter, in milliseconds. */
const PAUSE = 120;

/** Waits for a pause, unless the texts are at hand: then nothing is fetched for showing them. */
export async function settled(engine: Engine, texts: readonly number[]): Promise<void> {
  if (texts.every((text) => engine.atHand(text))) return;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}

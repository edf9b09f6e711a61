/** Long enough not to search for every letter, short enough to feel immediate; in milliseconds. */
const PAUSE = 80;

/** Calls `search` when someone types into the field and then pauses. */
export function whileTyping(input: HTMLInputElement, search: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    // While a Japanese or Chinese word is being put together it is not yet what is meant.
    if (event instanceof InputEvent && event.isComposing) return;
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener('compositionend', search);
}

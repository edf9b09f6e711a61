/** The passage's own text: not its permalink, no button beside that, and not the passages that stand inside it. */
export function textsOf(passage: HTMLElement): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const around = text.parentElement?.closest('.permalink, button, .passage, [id^="p-"]');
    if (around === passage || around === null) texts.push(text);
  }
  return texts;
}

/** Puts text onto the clipboard. */

export interface Copied {
  readonly plain: string;
  /** With its looks, where it has any. */
  readonly html?: string;
}

/** Whether it is there now: browsers refuse it where the page did not come over a secure connection. */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined || !('ClipboardItem' in globalThis)) {
      await navigator.clipboard.writeText(plain);
    } else {
      const blob = (type: string, text: string): Blob => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', plain),
          'text/html': blob('text/html', html),
        }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}

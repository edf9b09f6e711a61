import type { Locator, Page } from 'playwright-core';

/** Opens the search dialog, types `query`, and waits until the last letter is answered too. */
export async function search(page: Page, query: string): Promise<Locator> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('status').getByText(`“${query}”`).waitFor();
  return dialog;
}

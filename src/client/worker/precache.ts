/** Fetches the page that says what is on this device, with what it needs. */
import { rememberVisit } from './visited.ts';

/** Without it a worker is still of use. */
export async function precache(base: string): Promise<void> {
  try {
    const page = `${base}offline/`;
    const html = await remember(base, page);
    const needed = html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|woff2|svg))"/g);
    for (const [, address = ''] of needed) await remember(base, address);
  } catch {
    // It comes when the page is looked at.
  }
}

/** @returns what it says. */
async function remember(base: string, address: string): Promise<string> {
  const response = await fetch(address);
  if (response.status !== 200) return '';
  await rememberVisit(base, new Request(address), response.clone());
  return response.text();
}

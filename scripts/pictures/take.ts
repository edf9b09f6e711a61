/** Takes pictures of a built site in a browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { serve } from '../preview/serve.ts';
import { SCHEMES, type Shot, VIEW } from './shots.ts';

const QUALITY = 42;

/**
 * Writes each picture, light and dark, into `folder`, and tells its name and size in bytes.
 *
 * @throws a sentence that says what to do when there is no browser or no site.
 */
export async function takePictures(
  shots: readonly Shot[],
  {
    site,
    folder,
    tell,
  }: { site: string; folder: string; tell: (name: string, bytes: number) => void },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serve({ folder: site, port: 0 });
  const { browser, close } = await launch();
  try {
    for (const shot of shots) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport: VIEW,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await page.goto(server.url + shot.path, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        await shot.prepare?.(page);
        // Playwright itself writes PNG and JPEG only.
        const session = await context.newCDPSession(page);
        const { data } = await session.send('Page.captureScreenshot', {
          format: 'webp',
          quality: QUALITY,
          clip: {
            ...(await inView(page)),
            width: VIEW.width,
            height: VIEW.height,
            scale: VIEW.scale,
          },
        });
        const bytes = Buffer.from(data, 'base64');
        const name = `${shot.name}-${colorScheme}.webp`;
        await writeFile(join(folder, name), bytes);
        tell(name, bytes.length);
        await context.close();
      }
    }
  } finally {
    await close();
    await server.close();
  }
}

const inView = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => ({ x: scrollX, y: scrollY }));

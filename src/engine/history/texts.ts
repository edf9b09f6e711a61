import { setImmediate } from 'node:timers/promises';
import { titleIn, type VersionRecord } from '../../archive/catalogue.ts';
import { passageId } from '../../archive/passages.ts';
import type { HistoryPassage } from '../../archive/history/history.ts';
import { passagesOf } from '../mdx/passages.ts';
import { readBody } from '../reader.ts';

/** Texts between two turns of the event loop. */
const TURN = 16;
let read = 0;

/**
 * All passages of a version as a reader has them before their eyes: its title, where it has one of
 * its own, stands above the text.
 */
export async function textOf(content: string, version: VersionRecord): Promise<HistoryPassage[]> {
  // In such turns the engine that parses gives back what it took, twice the text each time.
  if (++read % TURN === 0) await setImmediate();
  const title = titleIn(version);
  const passages = passagesOf(await readBody(content, version.file), title);
  const { languages = {} } = version;
  const all =
    title === undefined
      ? passages
      : [{ id: passageId(title), kind: 'heading' as const, level: 1, text: title }, ...passages];
  return all.map((passage) => {
    const lang = languages[passage.id];
    return lang === undefined ? passage : { ...passage, lang };
  });
}

import { titleIn, type VersionRecord } from '../../archive/catalogue.ts';
import { passageId } from '../../archive/passages.ts';
import type { HistoryPassage } from '../../archive/history/history.ts';
import { passagesOf } from '../mdx/passages.ts';
import { readBody } from '../reader.ts';

/**
 * All passages of a version as a reader has them before their eyes: its title, where it has one of
 * its own, stands above the text.
 */
export async function textOf(content: string, version: VersionRecord): Promise<HistoryPassage[]> {
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

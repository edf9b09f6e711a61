/** A worker that derives captures; it puts the text into a file and hands back the rest. */
import { writeFile } from 'node:fs/promises';
import { workerData } from 'piscina';
import { compileTopics } from '../../archive/topics/tag.ts';
import { deriveCapture } from '../ingest/derive-capture.ts';
import type { Summary, WorkerData, WorkerTask } from '../ingest/deriver.ts';

const tagger = compileTopics((workerData as WorkerData).topics);

export async function derive(task: WorkerTask): Promise<Summary> {
  const derived = await deriveCapture(task, { tagger });
  if (!('text' in derived)) return derived;
  await writeFile(task.file, JSON.stringify(derived.text));
  return { identity: derived.identity };
}

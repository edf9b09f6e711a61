/** A worker that derives captures; it puts the text into a file and hands back the rest. */
import { writeFile } from 'node:fs/promises';
import { workerData } from 'piscina';
import { compileTaxonomy } from '../../archive/topics/taxonomy.ts';
import { deriveCapture } from '../ingest/derive-capture.ts';
import type { Summary, WorkerData, WorkerTask } from '../ingest/deriver.ts';

const { topics, without } = workerData as WorkerData;
const context = { taxonomy: compileTaxonomy(topics), without };

export async function derive(task: WorkerTask): Promise<Summary> {
  const derived = await deriveCapture(task, context);
  if (!('text' in derived)) return derived;
  await writeFile(task.file, JSON.stringify(derived.text));
  return { identity: derived.identity };
}

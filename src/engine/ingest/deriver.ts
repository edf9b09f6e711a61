/** Derives captures, here or on other processors, and keeps what came of it until it is asked for. */
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { RepairName } from '../../archive/repairs.ts';
import type { Topic } from '../../archive/types.ts';
import { deriveCapture, type DeriveContext, type Derived, type Task } from './derive-capture.ts';
import type { DescribedText } from './describe.ts';
import { temporaryFolder } from './temporary.ts';

/** What came of a capture, without its text. */
export type Summary = Exclude<Derived, { text: unknown }> | { readonly identity: string };

export interface Deriver {
  /** The repairs that it leaves out, in the order of their names. */
  readonly without: readonly RepairName[];
  derive(task: Task): Promise<Summary>;
  /** The text of a capture that was derived. @throws when there is none. */
  text(task: Task): Promise<DescribedText>;
  /** Forgets a site's texts. */
  forget(site: string): void;
  close(): Promise<void>;
}

const keyOf = (task: Task): string => `${task.site} ${task.original}`;

/** Derives in this thread: for a few texts, and for trying another pipeline. */
export function deriverHere(context: DeriveContext): Deriver {
  const texts = new Map<string, DescribedText>();
  return {
    without: context.without ?? [],
    async derive(task) {
      const derived = await deriveCapture(task, context);
      if (!('text' in derived)) return derived;
      texts.set(keyOf(task), derived.text);
      return { identity: derived.identity };
    },
    async text(task) {
      const text = texts.get(keyOf(task));
      if (text === undefined) throw new Error(`${task.original} of ${task.site} was not derived.`);
      return text;
    },
    forget(site) {
      for (const key of texts.keys()) if (key.startsWith(`${site} `)) texts.delete(key);
    },
    close: async () => {},
  };
}

/** What a worker is started with. */
export interface WorkerData {
  readonly topics: readonly Topic[];
  readonly without: readonly RepairName[];
}

/** A task for a worker: where to put the text, so that it need not cross between threads. */
export interface WorkerTask extends Task {
  readonly file: string;
}

/** Derives on every processor; texts wait in files, so memory does not grow with a site. */
export async function deriverPool(data: WorkerData): Promise<Deriver> {
  const folder = await temporaryFolder('texts');
  let started: Piscina<WorkerTask, Summary> | undefined;
  // Only when there is something to derive: most captures of most runs are known.
  const pool = (): Piscina<WorkerTask, Summary> => (started ??= startPool(data));
  const files = new Map<string, string>();
  // A capture may be derived again in one run: no file is given twice.
  let given = 0;
  return {
    without: data.without,
    async derive(task) {
      const file = join(folder, `${given++}.json`);
      files.set(keyOf(task), file);
      return pool().run({ ...task, file });
    },
    async text(task) {
      const file = files.get(keyOf(task));
      if (file === undefined) throw new Error(`${task.original} of ${task.site} was not derived.`);
      return JSON.parse(await readFile(file, 'utf8')) as DescribedText;
    },
    forget() {},
    async close() {
      await started?.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startPool(data: WorkerData): Piscina<WorkerTask, Summary> {
  // Fewer at least than at most would have threads end whenever they wait, and start anew each time.
  const threads = availableParallelism();
  return new Piscina<WorkerTask, Summary>({
    filename: new URL('../workers/derive.ts', import.meta.url).href,
    name: 'derive',
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
    // The engine gives its memory back in turns of the event loop, which a thread that sleeps never takes.
    atomics: 'disabled',
  });
}

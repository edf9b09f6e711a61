/** The texts of versions as HTML, rendered beside the pages that they are put into. */
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { RenderOptions } from '../engine/mdx/render.ts';
import { readBody } from '../engine/reader.ts';
import { render, type RenderedText, type RenderTask } from '../engine/workers/render.ts';
import { content, project } from './environment.ts';

let pool: Piscina | undefined;

/** @throws when the MDX is not what ingest writes. */
export async function renderedText(file: string, options: RenderOptions): Promise<RenderedText> {
  const task: RenderTask = { body: await readBody(content, file), options };
  if (import.meta.env.DEV) return render(task);
  pool ??= start();
  return pool.run(task, { name: render.name }) as Promise<RenderedText>;
}

/**
 * One thread: the other core is the pages' own. Next to nothing that it makes outlives its task, so it
 * needs little memory.
 */
function start(): Piscina {
  return new Piscina({
    filename: join(project, 'src/engine/workers/render.ts'),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Infinity,
    // The engine gives its memory back in turns of the event loop, which a thread that sleeps never takes.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
}

/** Megabytes. */
const YOUNG = 16;

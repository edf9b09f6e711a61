import { frugal } from '../build/frugal.ts';
import { spawn } from 'node:child_process';
import { memoryOfTree } from './memory.ts';

export interface Run {
  readonly seconds: number;
  /** The most memory that the process and its descendants held at once; absent off Linux. */
  readonly peakBytes?: number;
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one of the project's scripts to its end, measuring time and, every 100 ms, memory. */
export function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...frugal, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let peak = 0;
    const measure = () => {
      if (child.pid !== undefined) peak = Math.max(peak, memoryOfTree(child.pid));
    };
    const linux = process.platform === 'linux';
    const timer = linux ? setInterval(measure, 100) : undefined;
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      const memory = linux ? { peakBytes: peak } : {};
      resolve({ seconds, ...memory, code: code ?? 1, output, errors });
    });
  });
}

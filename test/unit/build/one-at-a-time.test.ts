import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { oneAtATime } from '../../../scripts/build/one-at-a-time.ts';

async function newLock(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smallprint-lock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'cache', 'build.lock');
}

test('work under the same lock is done one after the other', async () => {
  const lock = await newLock();
  let working = 0;
  const work = async (): Promise<void> => {
    expect(++working).toBe(1);
    await pause(20);
    working--;
  };
  await Promise.all([1, 2, 3].map(() => oneAtATime(lock, work)));
});

test('who waits is told for whom, once', async () => {
  const lock = await newLock();
  const waitedFor: number[] = [];
  const first = oneAtATime(lock, () => pause(500));
  await pause(50);
  await oneAtATime(
    lock,
    async () => {},
    (other) => waitedFor.push(other),
  );
  await first;
  expect(waitedFor).toEqual([process.pid]);
});

test('a process that died with the lock does not keep anyone waiting', async () => {
  const lock = await newLock();
  await oneAtATime(lock, async () => {});
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(lock, String(pid));
  expect(await oneAtATime(lock, async () => 'done')).toBe('done');
});

test('the lock is given back when the work fails', async () => {
  const lock = await newLock();
  await expect(oneAtATime(lock, () => Promise.reject(new Error('failed')))).rejects.toThrow(
    'failed',
  );
  expect(await oneAtATime(lock, async () => 'done')).toBe('done');
});

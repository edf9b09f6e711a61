import { SingleBar } from 'cli-progress';

export interface Progress {
  /** Shows what is under way; `total` where it is known. */
  start(what: string, total?: number): void;
  advance(by: number): void;
  stop(): void;
}

/** A bar with rate and time left in a terminal; plain lines now and then elsewhere; nothing for machines. */
export function showProgress(quiet: boolean): Progress {
  let bar: SingleBar | undefined;
  let started = 0;
  let value = 0;
  let total: number | undefined;
  return {
    start(what, of) {
      bar?.stop();
      [started, value, total] = [Date.now(), 0, of];
      if (quiet) return;
      const rest = of === undefined ? '' : ' of {total} · {eta_formatted} left';
      bar = new SingleBar({
        format: `${what} {value}${rest} · {rate} a second`,
        stream: process.stderr,
        noTTYOutput: true,
        notTTYSchedule: 10_000,
        clearOnComplete: true,
        hideCursor: true,
      });
      bar.start(of ?? 0, 0, { rate: 0 });
    },
    advance(by) {
      value += by;
      const seconds = Math.max(0.001, (Date.now() - started) / 1_000);
      if (total === undefined) bar?.setTotal(value);
      bar?.update(value, { rate: Math.round(value / seconds) });
    },
    stop: () => bar?.stop(),
  };
}

/** Runs one step after the other and says how long each took. */
export class Stages {
  readonly #json: boolean;
  readonly #seconds: Record<string, number> = {};

  /** @param json be silent until the end, then print one line */
  constructor(json: boolean) {
    this.#json = json;
  }

  /** Runs a step; what it returns is printed behind its label. */
  async run(name: string, label: string, step: () => Promise<string | void>): Promise<void> {
    const started = performance.now();
    const note = await step();
    const seconds = (performance.now() - started) / 1000;
    this.#seconds[name] = Number(seconds.toFixed(3));
    if (this.#json) return;
    console.log(
      `${label.padEnd(14)}${seconds.toFixed(1).padStart(7)} s${note ? `   ${note}` : ''}`,
    );
  }

  finish(out: string): void {
    const result = { ok: true, out, seconds: this.#seconds };
    console.log(this.#json ? JSON.stringify(result) : `\nBuilt into ${out}`);
  }

  /** Says what went wrong; the program will end with `code`. */
  stop(error: unknown, code: number): void {
    console.error(error instanceof Error ? error.message : String(error));
    if (this.#json) console.log(JSON.stringify({ ok: false, code, seconds: this.#seconds }));
    process.exitCode = code;
  }
}

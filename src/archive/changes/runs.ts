/** Which words differ between two texts, as runs whose texts put together give both exactly. */
import type { Run } from './change.ts';
import { stretchesOf } from './stretches.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Kept and removed runs are exactly `from`, kept and added ones exactly `to`. */
export function runsBetween(from: string, to: string): Run[] {
  if (from === to) return from === '' ? [] : [{ kind: 'kept', text: from }];
  const [a, b] = [tokensOf(from), tokensOf(to)];
  const writer = new Writer();
  let [i, j] = [0, 0];
  for (const stretch of stretchesOf(a.tokens, b.tokens)) {
    const [gone, come] = [
      a.tokens.slice(i, (i += stretch.from)),
      b.tokens.slice(j, (j += stretch.to)),
    ];
    if (stretch.same) writer.keep(gone, come);
    else writer.replace(textOf(gone), textOf(come));
  }
  writer.spaces(a.end, b.end);
  return writer.done();
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ space, text }) => space + text).join('');

/** Puts runs together, white space included: that of each side stands before its token. */
class Writer {
  readonly #runs: { kind: Run['kind']; text: string }[] = [];
  #removed = '';
  #added = '';

  keep(from: readonly Token[], to: readonly Token[]): void {
    for (const [index, { space, text }] of to.entries()) {
      this.spaces(from[index]?.space ?? '', space);
      this.#keep(text);
    }
  }

  replace(from: string, to: string): void {
    this.#removed += from;
    this.#added += to;
  }

  spaces(from: string, to: string): void {
    if (this.#removed === '' && this.#added === '' && from === to) this.#keep(to);
    else this.replace(from, to);
  }

  done(): Run[] {
    this.#flush();
    return this.#runs;
  }

  #keep(text: string): void {
    if (text === '') return;
    this.#flush();
    this.#push('kept', text);
  }

  /** A white space that both sides begin or end with is no difference. */
  #flush(): void {
    let [removed, added] = [this.#removed, this.#added];
    if (removed === '' && added === '') return;
    [this.#removed, this.#added] = ['', ''];
    if (beginsAlike(removed, added)) {
      this.#push('kept', removed.charAt(0));
      [removed, added] = [removed.slice(1), added.slice(1)];
    }
    const end = beginsAlike(removed.slice(-1), added.slice(-1)) ? removed.slice(-1) : '';
    if (end !== '') [removed, added] = [removed.slice(0, -1), added.slice(0, -1)];
    if (removed !== '') this.#push('removed', removed);
    if (added !== '') this.#push('added', added);
    if (end !== '') this.#push('kept', end);
  }

  #push(kind: Run['kind'], text: string): void {
    const last = this.#runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.#runs.push({ kind, text });
  }
}

const beginsAlike = (a: string, b: string): boolean =>
  a !== '' && a.charAt(0) === b.charAt(0) && /\s/.test(a.charAt(0));

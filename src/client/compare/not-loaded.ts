/** How files of the archive are asked for, and why one is not there. */

/** Gives a file's JSON by its path from the root of the site. @throws NotLoaded */
export type Load = (path: string) => Promise<unknown>;

export type Lacking = 'absent' | 'unanswered' | 'unreadable';

/** Why a file is not there. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
  readonly lacking: Lacking;

  constructor(lacking: Lacking, message: string) {
    super(message);
    this.lacking = lacking;
  }
}

/** Why keeping an archive stopped, in words that help. */
import { sizeOf } from './size.ts';

export type Reason =
  /** The browser gives no more room. */
  | 'full'
  /** A bundle is not what its digest says, however often it is fetched. */
  | 'damaged'
  /** Another release stands on the host now. */
  | 'replaced'
  /** The browser threw away a bundle that was here. */
  | 'lost'
  /** The files are not those of the release’s manifest. */
  | 'mixed';

export class Stopped extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, more: { readonly needed?: number; readonly file?: string } = {}) {
    super(sentences[reason](more));
    this.reason = reason;
  }
}

const sentences: Readonly<
  Record<Reason, (more: { readonly needed?: number; readonly file?: string }) => string>
> = {
  full: ({ needed = 0 }) =>
    'The browser gives this site no more room' +
    (needed > 0 ? `; ${sizeOf(needed)} more are needed` : '') +
    '. Free some space on the device or remove other sites’ data, then continue; or keep less: the ' +
    'pages without the originals, or one site. Nothing that was kept is lost.',
  damaged: ({ file = '' }) =>
    `A part arrives damaged each time (${file}), so it is damaged on the server. What was kept stays as ` +
    'it was. Try again later; if it stays so, tell who keeps the archive.',
  replaced: () =>
    'The archive was published anew while it was fetched. Continue to fetch what is published now; ' +
    'parts that are the same are not fetched again.',
  lost: () =>
    'The browser has thrown away a part that was fetched, perhaps for want of room. Continue to fetch ' +
    'it again.',
  mixed: () =>
    'The parts are not those of one release, so they were not put in place; what was kept stays as it ' +
    'was. Try again later; if it stays so, tell who keeps the archive.',
};

/** Whether a browser says that it gives no more room. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && /Quota/i.test(error.name);

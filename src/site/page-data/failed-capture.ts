/** A capture that holds no text of its document, and why. */
import type { FailedCapture } from '../../archive/catalogue.ts';
import { replay } from '../../archive/memento.ts';
import type { Ruling } from '../../archive/rulings.ts';
import type { CaptureStatus } from '../../archive/types.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { day, type Moment, second } from '../../archive/moments.ts';

export interface FailedItem {
  readonly at: Moment;
  /** `a captcha`. */
  readonly reason: string;
  /** Who set the capture aside and why, where somebody did: `as a curator ruled: …`. */
  readonly ruling?: string;
  readonly memento?: string;
}

const reasons: Readonly<Record<Exclude<CaptureStatus, 'ok'>, string>> = {
  empty: 'an empty page',
  loading: 'a page that was still loading',
  'error-page': 'an error page',
  'access-denied': 'a page that denies access',
  captcha: 'a captcha',
  maintenance: 'a maintenance page',
  redirect: 'a redirect to another address',
  'no-policy': 'a page with no policy in it',
  'not-text': 'a file that is no text, such as a PDF',
};

const ruled: Readonly<Record<Exclude<Ruling['ruling'], 'policy'>, string>> = {
  failed: 'a failed capture',
  'not-a-policy': 'no policy',
  'wrong-document': 'another document',
  withdrawn: 'withdrawn',
};

export function failedItem({ at, status, ruling, memento }: FailedCapture): FailedItem {
  return {
    at: second(at),
    reason: ruling && ruling.ruling !== 'policy' ? ruled[ruling.ruling] : reasonOf(status),
    ...(ruling === undefined ? {} : { ruling: ruledInWords(ruling) }),
    ...(memento !== undefined && isWebAddress(memento) ? { memento: replay(memento) } : {}),
  };
}

const ruledInWords = ({ ruling, at, reason }: Ruling): string =>
  ruling === 'withdrawn' ? `on ${day(at).text}: ${reason}` : `as a curator ruled: ${reason}`;

const reasonOf = (status: CaptureStatus): string =>
  status === 'ok' ? 'a capture without a text' : reasons[status];

/** What a capture counts as by a curator's ruling. */
export const countsAs = (ruling: Ruling['ruling']): string =>
  ruling === 'policy' ? 'a policy' : ruled[ruling];

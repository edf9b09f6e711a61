/** Every check, in the order in which its findings are worth reading. */
import type { Check } from '../base/check.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { inlineCode } from './inline-code.ts';
import { longListing } from './long-listing.ts';
import { otherOrigin } from './other-origin.ts';

export const checks: readonly Check[] = [
  brokenLink,
  brokenAnchor,
  otherOrigin,
  inlineCode,
  duplicateId,
  longListing,
];

import type { Finding } from '../../archive/finding.ts';
import type { Failed } from '../formats/format.ts';

/**
 * Thrown by a transport where a file that it listed cannot be had. The run goes on: the finding is
 * reported; or else the capture is recorded as failed, where the failure is what was captured.
 */
export class LoadFailure extends Error {
  readonly outcome: { readonly finding: Finding } | { readonly status: Failed };

  constructor(outcome: LoadFailure['outcome']) {
    super('finding' in outcome ? outcome.finding.code : outcome.status);
    this.outcome = outcome;
  }
}

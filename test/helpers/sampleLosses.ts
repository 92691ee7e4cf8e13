import { known } from '../../bot/unlock/findings.js';
import type { LossFound, Losses, SentLoss } from '../../bot/unlock/losses/losses.js';
import { sampleApproved, sampleFinished, samplePending } from './sampleRequests.js';
import { veraEvidence } from './sampleEvidence.js';
import type { Finished } from '../../bot/unlock/request/request.js';

const SINCE = '2026-03-01T08:00:00.000Z';
export const UNTIL = '2026-03-02T13:02:00.000Z';
export const AGAIN = '2026-03-03T15:02:00.000Z';
const COUNTED = '2026-03-02T13:20:00.000Z';

/** What was sent. Its people are in nobody's counts. */
export function sentOf(changes: Partial<SentLoss> = {}): SentLoss {
  return {
    mails: 3,
    outside: 40,
    inside: 6,
    failed: 2,
    pending: 1,
    warn: [
      { address: 'buyer@customer.example', outside: true, mails: 3 },
      { address: 'colleague@contoso.example', outside: false, mails: 1 },
    ],
    more: 0,
    ...changes,
  };
}

/** What was found in the samples: everything was read. */
export function lossesFound(): LossFound {
  const strange = { opened: 220, folders: 2, searches: 2, sends: 3, programs: 2, addresses: 1 };
  return {
    mail: known({ all: { ...strange, opened: 221, sends: 4, addresses: 2 }, strange }),
    files: known({
      all: { opened: 2, downloaded: 2, searches: 1, addresses: 2 },
      strange: { opened: 1, downloaded: 2, searches: 1, addresses: 1 },
    }),
    sent: known(sentOf()),
  };
}

/** Counted once, and once more to come. `undefined`: not counted yet. */
export function lossesOf(
  found: Partial<LossFound> | undefined = lossesFound(),
  changes: Partial<Losses> = {},
): Losses {
  const isOver = Object.keys(found).length === 3;
  return {
    since: SINCE,
    sinceWhat: 'strange-sign-in',
    until: UNTIL,
    strange: ['198.51.100.77'],
    rounds: [
      { due: UNTIL, found, ...(isOver && { at: COUNTED }) },
      { due: AGAIN, found: {} },
    ],
    ...changes,
  };
}

/** A break-in that was contained, with these losses. */
export function sampleContained(losses: Losses = lossesOf()): Finished {
  const pending = samplePending({ kind: 'contain', symptom: 'compromised', evidence: veraEvidence() });
  return { ...sampleFinished('resolved', [], sampleApproved(pending)), losses };
}

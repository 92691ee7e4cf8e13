import { ACTIVE_DIRECTORY } from './guards/activeDirectory.js';
import { APPROVER_RIGHTS } from './guards/approverRights.js';
import { FROM_THE_INTERNET } from './guards/fromTheInternet.js';
import { FROM_THE_NEXT_DESK } from './guards/fromTheNextDesk.js';
import { FROM_INSIDE } from './guards/fromInside.js';
import { AT_REST } from './guards/atRest.js';
import { FREEZES } from './guards/freezes.js';
import { CLICKS } from './guards/clicks.js';
import { HANDOVER } from './guards/handover.js';
import { PROOF } from './guards/proof.js';
import { FIRST_AID } from './guards/firstAid.js';
import { TICKETS } from './guards/tickets.js';
import { SWITCHED_OFF } from './guards/switchedOff.js';
import { PRIVATE_CALLS } from './guards/privateCalls.js';
import { CODES } from './guards/codes.js';
import { MASS } from './guards/mass.js';
import { WORDS } from './guards/words.js';
import { OTHER_WAYS } from './guards/otherWays.js';
import { LOSSES } from './guards/losses.js';
import { WATCH } from './guards/watch.js';
import { AFTER_THE_END } from './guards/afterTheEnd.js';
import { DUTY } from './guards/duty.js';
import { QUEUE_AND_HOLDS } from './guards/queue.js';
import { SAID } from './guards/said.js';
import { SIGN_INS } from './guards/signIns.js';
import { KINDS } from './guards/kinds.js';
import { MAILBOX_RULES } from './guards/mailboxRules.js';
import { MODERN } from './guards/modern.js';
import type { Guard } from './guard.js';

/** Every line of the threat model has at least one. `npm run test:mutants` takes them out, one at a time. */
export const GUARDS: readonly Guard[] = [
  ...ACTIVE_DIRECTORY,
  ...APPROVER_RIGHTS,
  ...FROM_THE_INTERNET,
  ...FROM_THE_NEXT_DESK,
  ...FROM_INSIDE,
  ...AT_REST,
  ...FREEZES,
  ...CLICKS,
  ...PROOF,
  ...LOSSES,
  ...WATCH,
  ...FIRST_AID,
  ...HANDOVER,
  ...TICKETS,
  ...SWITCHED_OFF,
  ...PRIVATE_CALLS,
  ...AFTER_THE_END,
  ...QUEUE_AND_HOLDS,
  ...DUTY,
  ...SAID,
  ...CODES,
  ...MASS,
  ...WORDS,
  ...KINDS,
  ...SIGN_INS,
  ...OTHER_WAYS,
  ...MAILBOX_RULES,
  ...MODERN,
];

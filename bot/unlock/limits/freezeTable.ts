import type { FreezeKind } from '../request/freeze.js';

/** What anybody does. */
type AskerVerb =
  | 'ask'
  | 'ask-for-others'
  | 'search'
  | 'look'
  | 'withdraw'
  /** Says that it is the person. That it is not them may be said by anybody who was asked. */
  | 'vouch'
  /** Signs in afresh by a link, to prove that it is them. */
  | 'prove';

/** What an approver does. */
type ApproverVerb =
  | 'approve'
  | 'check'
  | 'ask-voucher'
  | 'ask-sign-in'
  | 'deny'
  | 'false-alarm'
  | 'first-aid'
  | 'take'
  | 'close'
  | 'retry'
  | 'support'
  | 'confirm-by-hand'
  | 'give-back'
  | 'restore'
  | 'suspect'
  | 'reveal'
  | 'read-out'
  | 'issue-anew'
  | 'details'
  | 'evidence'
  | 'evidence-file'
  | 'history'
  | 'queue'
  | 'hold'
  | 'lift'
  | 'choose-channel'
  | 'declare'
  | 'stop-everything';

/** What is done for the person, or about their account. */
type AboutVerb =
  /** A colleague asks for a change to their account. */
  | 'be-asked-for'
  /** A colleague reports a break-in at their account. */
  | 'be-reported'
  /** The bot carries out what they asked for their own account. */
  | 'get-own'
  /** The bot carries out what they asked for a colleague. */
  | 'get-for-others'
  /** The bot carries out what a colleague asked for their account. */
  | 'be-given'
  /** The bot shuts an intruder out of their account, or out of an account that they reported. */
  | 'be-contained';

/** Everything that a freeze may bind. */
export type FreezeVerb = AskerVerb | ApproverVerb | AboutVerb;

type Cell = 'goes on' | 'stands still';

const DECIDES: Readonly<Record<ApproverVerb, Cell>> = {
  approve: 'goes on',
  check: 'goes on',
  'ask-voucher': 'goes on',
  'ask-sign-in': 'goes on',
  deny: 'goes on',
  'false-alarm': 'goes on',
  'first-aid': 'goes on',
  take: 'goes on',
  close: 'goes on',
  retry: 'goes on',
  support: 'goes on',
  'confirm-by-hand': 'goes on',
  'give-back': 'goes on',
  restore: 'goes on',
  suspect: 'goes on',
  reveal: 'goes on',
  'read-out': 'goes on',
  'issue-anew': 'goes on',
  details: 'goes on',
  evidence: 'goes on',
  'evidence-file': 'goes on',
  history: 'goes on',
  queue: 'goes on',
  hold: 'goes on',
  lift: 'goes on',
  'choose-channel': 'goes on',
  declare: 'goes on',
  'stop-everything': 'goes on',
};

const DECIDES_NOTHING = Object.fromEntries(
  Object.keys(DECIDES).map((verb) => [verb, 'stands still']),
) as Readonly<Record<ApproverVerb, Cell>>;

/** Of somebody whose Teams or account may be in other hands: nothing that they do counts. */
const SOMEBODY_ELSE: Readonly<Record<FreezeVerb, Cell>> = {
  ask: 'stands still',
  'ask-for-others': 'stands still',
  search: 'stands still',
  look: 'stands still',
  withdraw: 'goes on',
  vouch: 'stands still',
  prove: 'stands still',
  ...DECIDES_NOTHING,
  'be-asked-for': 'goes on',
  'be-reported': 'goes on',
  'get-own': 'stands still',
  'get-for-others': 'stands still',
  'be-given': 'goes on',
  'be-contained': 'goes on',
};

/**
 * What stands still, for each kind of freeze. A freeze binds what it was about. Who asked for too many, or decided too
 * much, may not be the one who uses their Teams: so nothing that they do counts. For whom too many others asked has
 * done nothing: so only what others ask for them stands still, and their own rights do not shrink (design.md rule 2).
 * Of whom it was said that it was not them, somebody else uses the account: nothing that they do counts, and nothing is
 * given to them. Shutting an intruder out never stands still because of who is frozen: an intruder would cause the freeze.
 */
export const FREEZE_TABLE: Readonly<Record<FreezeKind, Readonly<Record<FreezeVerb, Cell>>>> = {
  requester: SOMEBODY_ELSE,
  subject: {
    ask: 'goes on',
    'ask-for-others': 'goes on',
    search: 'goes on',
    look: 'goes on',
    withdraw: 'goes on',
    vouch: 'goes on',
    prove: 'goes on',
    ...DECIDES,
    'be-asked-for': 'stands still',
    'be-reported': 'goes on',
    'get-own': 'goes on',
    'get-for-others': 'goes on',
    'be-given': 'stands still',
    'be-contained': 'goes on',
  },
  approver: SOMEBODY_ELSE,
  'not-them': {
    ...SOMEBODY_ELSE,
    'be-asked-for': 'stands still',
    'be-given': 'stands still',
    'be-contained': 'goes on',
  },
};

/** True when a freeze of this kind binds this. */
export function binds(kind: FreezeKind, verb: FreezeVerb): boolean {
  return FREEZE_TABLE[kind][verb] === 'stands still';
}

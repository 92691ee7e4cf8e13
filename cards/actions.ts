import { z } from 'zod';
import type { Intent } from '../bot/unlock/intents.js';
import { isEntraId } from '../bot/unlock/person.js';
import type { MassWish } from '../bot/unlock/mass/massDeciding.js';
import type { HoldIntent } from '../bot/unlock/queue/holding.js';
import {
  channel,
  choice,
  isData,
  own,
  proof,
  requestId,
  secured,
  text,
  version,
  type Data,
} from './actionInputs.js';
import { isOfMany, MASS_VERBS, ofMany } from './massActions.js';

import type { Viewing, Queueing, Reporting, Lifting, Commanding } from './wishes.js';

export { SECURED } from './actionInputs.js';
export type { Viewing, Commanding } from './wishes.js';

/** The verbs that the buttons of a card send. */
export const VERBS = [
  'approve',
  'secure-first',
  'deny',
  'take',
  'close',
  'confirm-by-hand',
  'withdraw',
  'reveal',
  'read-out',
  'issue-anew',
  'helped-yes',
  'first-aid',
  'false-alarm',
  'give-back',
  'restore',
  'suspect',
  'retry',
  'ask-anew',
  'still-not-working',
  'lift',
  'move-channel',
  'keep-channel',
  ...MASS_VERBS,
  'details',
  'support',
  'evidence',
  'evidence-file',
  'back',
  'view',
  'check',
  'ask-voucher',
  'ask-sign-in',
  'vouch-yes',
  'vouch-no',
  'vouch-not-them',
  'hold',
  'let-go',
  'hand-form',
  'hand-to',
  'queue',
  'false-call',
  'history',
  'choose-channel',
] as const;
export type Verb = (typeof VERBS)[number];

/** Ids of the inputs that the cards draw. */
export const INPUTS = {
  /** `deny`: the approver's reason. */
  reason: 'reason',
  /** `approve`, when the request needs it: how the approver vouches that the account is secured (rule 4). */
  secured: 'secured',
  overrideReason: 'overrideReason',
  /** `approve`: how the approver made sure that it is really them. */
  proof: 'proof',
  /** `close` and `false-alarm`: what the approver did, or saw. */
  note: 'note',
  /** `approve` and `restore`: positions in the list that the card showed, as `0,3,5`. */
  choice: 'choice',
  /** `hand-to`: the id of the approver who is to look at it. */
  person: 'person',
  /** `history`: the name or address of the person. */
  name: 'name',
  /** A text to copy. No button sends it. */
  copy: 'copy',
} as const;

/** The id of Teams' own search for a person. It is no verb: what is chosen counts as typed. */
export const PERSON_INPUT = 'person';

/** What a button of a typed command carries in the place of a request's id. For a channel: its purpose. */
export const COMMAND_IDS = { history: 'history' } as const;
/** The same inputs of `secure-first`. A card has both forms, and an id once. */
export const FIRST_INPUTS = { secured: 'firstLooked', overrideReason: 'firstWhy' } as const;

/**
 * What a person clicked: an `Intent` for `UnlockService.act`, a view, a lift or a command. The bot trusts none of it. It looks up
 * who clicked, their rights and the state of the request elsewhere.
 */
export type CardAction = { readonly requestId: string } & Wish;
type Wish = Intent | HoldIntent | MassWish | Viewing | Queueing | Lifting | Reporting | Commanding;

/** A value that none of the bot's cards sends. */
export interface InvalidAction {
  readonly kind: 'invalid';
  readonly problem: 'no-data' | 'unknown-verb' | 'bad-request-id' | 'bad-version' | 'bad-input';
}

/**
 * The one parser of what a card sends. It takes the value of an `adaptiveCard/action` invoke, or only its `action`. It
 * also takes the value of the message that the `Action.Submit` fallback sends. It never throws.
 */
export function parseCardAction(value: unknown): CardAction | InvalidAction {
  const sent = verbAndData(value);
  if (!sent) return invalid('no-data');
  const verb = z.enum(VERBS).safeParse(sent.verb);
  if (!verb.success) return invalid('unknown-verb');
  const id = requestId.safeParse(own(sent.data, 'requestId'));
  if (!id.success) return invalid('bad-request-id');
  const cardVersion = version.safeParse(own(sent.data, 'version'));
  if (!cardVersion.success) return invalid('bad-version');
  const wish = withInputs(verb.data, cardVersion.data, sent.data, id.data);
  return wish ? { requestId: id.data, ...wish } : invalid('bad-input');
}

function withInputs(kind: Verb, cardVersion: number, data: Data, id: string): Wish | undefined {
  if (kind === 'hand-to') return handing(cardVersion, own(data, INPUTS.person));
  if (isOfQueue(kind)) return { kind, cardVersion };
  if (isOfMany(kind)) return ofMany(kind, cardVersion, data);
  switch (kind) {
    case 'approve':
      return approval(cardVersion, data);
    case 'secure-first': {
      const wish = approval(cardVersion, data, FIRST_INPUTS);
      return wish && { ...wish, secureFirst: true };
    }
    case 'deny': {
      const reason = text.safeParse(own(data, INPUTS.reason));
      return reason.success ? { kind, cardVersion, reason: reason.data } : undefined;
    }
    case 'false-alarm':
    case 'close': {
      const note = text.safeParse(own(data, INPUTS.note));
      return note.success ? { kind, cardVersion, note: note.data } : undefined;
    }
    case 'restore':
      return restoring(cardVersion, data);
    case 'history':
      return historyOf(cardVersion, data);
    case 'choose-channel':
      return channelOf(cardVersion, id);
    case 'withdraw':
    case 'ask-anew':
    case 'still-not-working':
    case 'helped-yes':
    case 'vouch-yes':
    case 'vouch-no':
    case 'vouch-not-them':
      return { kind };
    case 'first-aid':
    case 'suspect':
    case 'retry':
    case 'support':
    case 'take':
    case 'ask-voucher':
    case 'ask-sign-in':
    case 'check':
    case 'false-call':
    case 'confirm-by-hand':
    case 'give-back':
    case 'issue-anew':
    case 'read-out':
    case 'lift':
    case 'move-channel':
    case 'keep-channel':
    case 'reveal':
    case 'details':
    case 'evidence':
    case 'evidence-file':
    case 'back':
    case 'view':
      return { kind, cardVersion };
  }
}

function restoring(cardVersion: number, data: Data): Intent | undefined {
  const chosen = choice.safeParse(own(data, INPUTS.choice));
  return chosen.success ? { kind: 'restore', cardVersion, choice: chosen.data ?? [] } : undefined;
}

const LONGEST_NAME = 200;

function historyOf(cardVersion: number, data: Data): Commanding | undefined {
  const name = text.safeParse(own(data, INPUTS.name));
  return name.success ? { kind: 'history', cardVersion, name: name.data.slice(0, LONGEST_NAME) } : undefined;
}

function channelOf(cardVersion: number, id: string): Commanding | undefined {
  const purpose = channel.safeParse(id);
  return purpose.success ? { kind: 'choose-channel', cardVersion, channel: purpose.data } : undefined;
}

/** The buttons of the list of what waits that bring no input. */
function isOfQueue(verb: Verb): verb is 'hold' | 'let-go' | 'hand-form' | 'queue' {
  return verb === 'hold' || verb === 'let-go' || verb === 'hand-form' || verb === 'queue';
}

function handing(cardVersion: number, to: unknown): HoldIntent | undefined {
  // A client leaves an empty input out. Nobody has that id.
  const person = to ?? '';
  return person === '' || isEntraId(person) ? { kind: 'hand-to', cardVersion, to: person } : undefined;
}

/** Passes a missing or empty choice on as it is. `decide` judges whether that is enough. */
function approval(
  cardVersion: number,
  data: Data,
  ids: Readonly<Record<keyof typeof FIRST_INPUTS, string>> = INPUTS,
): Extract<Intent, { kind: 'approve' }> | undefined {
  const how = secured.safeParse(own(data, ids.secured));
  const reason = text.safeParse(own(data, ids.overrideReason));
  const said = proof.safeParse(own(data, INPUTS.proof));
  const chosen = choice.safeParse(own(data, INPUTS.choice));
  if (!how.success || !reason.success || !said.success || !chosen.success) return undefined;
  const wish = {
    kind: 'approve',
    cardVersion,
    ...(said.data && { said: said.data }),
    ...(chosen.data && { choice: chosen.data }),
  } as const;
  // After a break-in the card has no `secured` choice. A reason alone is an override.
  if (!how.data) return reason.data ? { ...wish, secured: { how: 'overridden', reason: reason.data } } : wish;
  if (how.data === 'checked')
    return { ...wish, secured: { how: 'checked', ...(reason.data && { why: reason.data }) } };
  return { ...wish, secured: { how: 'overridden', reason: reason.data } };
}

/** An invoke has `action: { verb, data }`. A submitted message has the verb among the data. */
function verbAndData(value: unknown): { verb: unknown; data: Data } | undefined {
  if (!isData(value)) return undefined;
  const inner = own(value, 'action');
  const action = isData(inner) ? inner : value;
  const data = own(action, 'data');
  return { verb: own(action, 'verb'), data: isData(data) ? data : action };
}

function invalid(problem: InvalidAction['problem']): InvalidAction {
  return { kind: 'invalid', problem };
}

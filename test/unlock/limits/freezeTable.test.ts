import { describe, expect, it } from 'vitest';
import { binds, FREEZE_TABLE, type FreezeVerb } from '../../../bot/unlock/limits/freezeTable.js';
import { VERBS } from '../../../cards/actions.js';

// What a freeze binds, cell by cell. This is the specification: it repeats the table on purpose.

type Row = readonly [
  verb: FreezeVerb,
  requester: boolean,
  subject: boolean,
  approver: boolean,
  notThem: boolean,
];
const BOUND = true;
const FREE = false;

const CELLS: readonly Row[] = [
  ['ask', BOUND, FREE, BOUND, BOUND],
  ['ask-for-others', BOUND, FREE, BOUND, BOUND],
  ['search', BOUND, FREE, BOUND, BOUND],
  ['look', BOUND, FREE, BOUND, BOUND],
  ['withdraw', FREE, FREE, FREE, FREE],
  ['vouch', BOUND, FREE, BOUND, BOUND],
  ['prove', BOUND, FREE, BOUND, BOUND],
  ['approve', BOUND, FREE, BOUND, BOUND],
  ['check', BOUND, FREE, BOUND, BOUND],
  ['ask-voucher', BOUND, FREE, BOUND, BOUND],
  ['ask-sign-in', BOUND, FREE, BOUND, BOUND],
  ['deny', BOUND, FREE, BOUND, BOUND],
  ['first-aid', BOUND, FREE, BOUND, BOUND],
  ['false-alarm', BOUND, FREE, BOUND, BOUND],
  ['take', BOUND, FREE, BOUND, BOUND],
  ['close', BOUND, FREE, BOUND, BOUND],
  ['retry', BOUND, FREE, BOUND, BOUND],
  ['support', BOUND, FREE, BOUND, BOUND],
  ['confirm-by-hand', BOUND, FREE, BOUND, BOUND],
  ['give-back', BOUND, FREE, BOUND, BOUND],
  ['restore', BOUND, FREE, BOUND, BOUND],
  ['suspect', BOUND, FREE, BOUND, BOUND],
  ['reveal', BOUND, FREE, BOUND, BOUND],
  ['read-out', BOUND, FREE, BOUND, BOUND],
  ['issue-anew', BOUND, FREE, BOUND, BOUND],
  ['details', BOUND, FREE, BOUND, BOUND],
  ['evidence', BOUND, FREE, BOUND, BOUND],
  ['evidence-file', BOUND, FREE, BOUND, BOUND],
  ['history', BOUND, FREE, BOUND, BOUND],
  ['queue', BOUND, FREE, BOUND, BOUND],
  ['hold', BOUND, FREE, BOUND, BOUND],
  ['lift', BOUND, FREE, BOUND, BOUND],
  ['choose-channel', BOUND, FREE, BOUND, BOUND],
  ['declare', BOUND, FREE, BOUND, BOUND],
  ['stop-everything', BOUND, FREE, BOUND, BOUND],
  ['be-asked-for', FREE, BOUND, FREE, BOUND],
  ['be-reported', FREE, FREE, FREE, FREE],
  ['get-own', BOUND, FREE, BOUND, BOUND],
  ['get-for-others', BOUND, FREE, BOUND, BOUND],
  ['be-given', FREE, BOUND, FREE, BOUND],
  ['be-contained', FREE, FREE, FREE, FREE],
];

describe('a freeze', () => {
  it.each(CELLS)('binds or leaves free: %s', (verb, requester, subject, approver, notThem) => {
    const kinds = ['requester', 'subject', 'approver', 'not-them'] as const;
    expect(kinds.map((kind) => binds(kind, verb))).toEqual([requester, subject, approver, notThem]);
  });

  it('has a cell for everything, and this list has them all', () => {
    const listed = CELLS.map(([verb]) => verb).sort();
    for (const row of Object.values(FREEZE_TABLE)) expect(Object.keys(row).sort()).toEqual(listed);
  });

  it('has a cell for every button of the cards', () => {
    const known: Partial<Record<(typeof VERBS)[number], FreezeVerb>> = {
      'move-channel': 'choose-channel',
      'keep-channel': 'choose-channel',
      back: 'details',
      'let-go': 'hold',
      'hand-form': 'hold',
      'hand-to': 'hold',
      // It shows no more than the channel does, and a click is judged.
      view: 'withdraw',
      'secure-first': 'approve',
      'vouch-yes': 'vouch',
      'vouch-no': 'vouch',
      'vouch-not-them': 'vouch',
      // Both are asked as if they were typed.
      'ask-anew': 'ask',
      'still-not-working': 'ask',
      // Anybody may say at any time that somebody calls them.
      'false-call': 'withdraw',
      // So may whoever waits that it helped: it gives nobody anything.
      'helped-yes': 'withdraw',
      // On the card of many. Each decision is judged by itself as well, like one on a card of its own.
      'mass-declare': 'declare',
      'mass-all': 'declare',
      'mass-chosen': 'declare',
      'mass-none': 'declare',
      // They change nothing: the names to choose from, and the card as it stands in the channel.
      'mass-some': 'details',
      'mass-card': 'details',
    };
    const without = VERBS.filter((verb) => !((known[verb] ?? verb) in FREEZE_TABLE.requester));
    expect(without).toEqual([]);
  });

  it('shows no credential exactly where it lets nobody approve: the same question is asked before both', () => {
    for (const { reveal, approve } of Object.values(FREEZE_TABLE)) expect(reveal).toBe(approve);
  });

  it('about an account takes no right of its owner away', () => {
    const ofOthers: readonly FreezeVerb[] = ['be-asked-for', 'be-given'];
    const bound = CELLS.map(([verb]) => verb).filter((verb) => binds('subject', verb));
    expect(bound).toEqual(ofOthers);
  });
});

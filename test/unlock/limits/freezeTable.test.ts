import { describe, expect, it } from 'vitest';
import { binds, FREEZE_TABLE, type FreezeVerb } from '../../../bot/unlock/limits/freezeTable.js';
import { VERBS } from '../../../cards/actions.js';

// What a freeze binds, cell by cell. This is the specification: it repeats the table on purpose.

type Row = readonly [verb: FreezeVerb, requester: boolean, subject: boolean, approver: boolean];
const BOUND = true;
const FREE = false;

const CELLS: readonly Row[] = [
  ['ask', BOUND, FREE, BOUND],
  ['ask-for-others', BOUND, FREE, BOUND],
  ['search', BOUND, FREE, BOUND],
  ['look', BOUND, FREE, BOUND],
  ['withdraw', FREE, FREE, FREE],
  ['approve', BOUND, FREE, BOUND],
  ['deny', BOUND, FREE, BOUND],
  ['false-alarm', BOUND, FREE, BOUND],
  ['take', BOUND, FREE, BOUND],
  ['close', BOUND, FREE, BOUND],
  ['confirm-by-hand', BOUND, FREE, BOUND],
  ['give-back', BOUND, FREE, BOUND],
  ['restore', BOUND, FREE, BOUND],
  ['suspect', BOUND, FREE, BOUND],
  ['reveal', BOUND, FREE, BOUND],
  ['details', BOUND, FREE, BOUND],
  ['evidence', BOUND, FREE, BOUND],
  ['history', BOUND, FREE, BOUND],
  ['lift', BOUND, FREE, BOUND],
  ['choose-channel', BOUND, FREE, BOUND],
  ['stop-everything', BOUND, FREE, BOUND],
  ['be-asked-for', FREE, BOUND, FREE],
  ['be-reported', FREE, FREE, FREE],
  ['get-own', BOUND, FREE, BOUND],
  ['get-for-others', BOUND, FREE, BOUND],
  ['be-given', FREE, BOUND, FREE],
  ['be-contained', FREE, FREE, FREE],
];

describe('a freeze', () => {
  it.each(CELLS)('binds or leaves free: %s', (verb, requester, subject, approver) => {
    expect([binds('requester', verb), binds('subject', verb), binds('approver', verb)]).toEqual([
      requester,
      subject,
      approver,
    ]);
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
      'secure-first': 'approve',
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

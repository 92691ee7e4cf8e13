import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApproverTokens } from '../../bot/signIn/approverTokens.js';

// An approver's token is in memory, until it is used or over.

const ANNA = '5F6C0D1E-0000-4000-8000-000000000004';
const BEN = '5f6c0d1e-0000-4000-8000-000000000005';
const START = Date.parse('2026-11-28T09:00:00Z');
let clockMs = 0;
let tokens: ApproverTokens;
const soon = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

beforeEach(() => {
  clockMs = 0;
  tokens = new ApproverTokens(() => new Date(START + clockMs));
  tokens.keep('AAAA', ANNA, 'of-anna', soon(60));
});

describe('the token of an approver', () => {
  it('is there for the request that they approved, however their id is written', () => {
    expect(tokens.find(['AAAA'], ANNA.toLowerCase())).toBe('of-anna');
  });

  it('is there for a request that they decided together with others', () => {
    expect(tokens.find(['BBBB', 'AAAA'], ANNA)).toBe('of-anna');
  });

  it('is not there for another approver, nor for another request', () => {
    expect([tokens.find(['AAAA'], BEN), tokens.find(['BBBB'], ANNA)]).toEqual([undefined, undefined]);
  });

  it('is forgotten when it ends', () => {
    clockMs = 60 * 60_000;
    expect([tokens.find(['AAAA'], ANNA), tokens.size]).toEqual([undefined, 0]);
  });

  it('is forgotten when nobody needs it any more, and those of other requests are not', () => {
    tokens.keep('AAAA-1', ANNA, 'another', soon(60));
    tokens.drop('AAAA');
    expect([tokens.find(['AAAA'], ANNA), tokens.find(['AAAA-1'], ANNA)]).toEqual([undefined, 'another']);
  });

  it('is replaced by a newer one', () => {
    tokens.keep('AAAA', ANNA, 'newer', soon(90));
    expect([tokens.find(['AAAA'], ANNA), tokens.size]).toEqual(['newer', 1]);
  });

  it('makes room for newer ones, so that clicks cannot fill the memory', () => {
    for (let each = 0; each < 600; each++) tokens.keep('AAAA', `person-${each}`, 'of-another', soon(60));
    expect([tokens.size, tokens.find(['AAAA'], ANNA)]).toEqual([500, undefined]);
  });

  it('is not driven out by the clicks of one other person, however many and about whatever', () => {
    for (let each = 0; each < 600; each++) tokens.keep(`R${each}`, BEN, 'of-ben', soon(60));
    expect([tokens.size, tokens.find(['AAAA'], ANNA)]).toEqual([51, 'of-anna']);
  });

  it('is not in what a log line or an inspection shows of the store', () => {
    expect(JSON.stringify(tokens) + inspect(tokens, { depth: 9, showHidden: true })).not.toContain('of-anna');
  });
});

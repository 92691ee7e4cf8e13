import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { STRENGTH, verdictOf } from '../../../bot/unlock/evidence/verdict.js';
import { SOURCES } from '../../../bot/unlock/evidence/evidence.js';
import {
  evidenceOf,
  irisEvidence,
  ruleOf,
  unreadEvidence,
  veraEvidence,
} from '../../helpers/sampleEvidence.js';
import { subject } from '../../helpers/sampleRequests.js';

const verdict = (evidence = veraEvidence()) => verdictOf(evidence, subject);
const kinds = (signs: readonly { readonly kind: string }[]) => signs.map(({ kind }) => kind);
const from = (country: string, succeeded: number) => ({
  country,
  succeeded,
  failed: 0,
  codes: [],
  newest: '2026-03-01T09:00:00.000Z',
  addresses: [],
});
const NOT_THERE: readonly string[] = ['strange-sign-in', 'folder-share', 'address', 'phone', 'replies'];
const THIEF = 'smtp:x@evil.example';

describe('The verdict about a break-in', () => {
  it('says the two strongest signs first, as one tells it: somebody came in, then what they took', () => {
    expect(kinds(verdict().happened)).toEqual(['sign-in-elsewhere', 'forwarding-outside']);
  });

  it('gives the next three as reasons, strongest first, and says how many are left', () => {
    const { happened, reasons, left } = verdict();
    expect(kinds(reasons)).toEqual(['rule-outside', 'rule-hides', 'app']);
    expect(happened.length + reasons.length + left).toBe(
      // Each kind that this evidence has.
      STRENGTH.filter((kind) => !NOT_THERE.includes(kind)).length,
    );
  });

  it('counts rules that are alike as one sign, and names where the mail goes', () => {
    const rule = { forwardsTo: [{ name: 'x', address: 'x@evil.example' }], conditions: [] };
    const rules = known([ruleOf({ ...rule, id: '1', name: '.' }), ruleOf({ ...rule, id: '2', name: '..' })]);
    expect(verdict(evidenceOf({ rules })).happened).toEqual([
      { kind: 'rule-outside', count: 2, domains: ['evil.example'] },
    ]);
  });

  it('says when the owner gets nothing of the mail that is forwarded', () => {
    const forwarding = known({ address: null, smtpAddress: THIEF, keepsCopy: false });
    expect(verdict(evidenceOf({ forwarding })).happened).toEqual([
      { kind: 'forwarding-outside', domains: ['evil.example'], keepsCopy: false },
    ]);
  });

  it('adds up what succeeded in all countries but home', () => {
    const forwarding = known({ address: null, smtpAddress: THIEF, keepsCopy: true });
    const signIns = known({
      since: '2026-02-23T12:49:00.000Z',
      from: [from('NG', 1), from('RU', 2), from('NL', 20)],
      cutOff: false,
      home: 'NL',
    });
    expect(verdict(evidenceOf({ forwarding, signIns })).happened[0]).toEqual({
      kind: 'sign-in-elsewhere',
      count: 3,
      countries: ['NG', 'RU'],
    });
  });
});

describe('A verdict without a break-in', () => {
  it('says that nothing happened where nothing points at one', () => {
    expect(verdict(irisEvidence())).toMatchObject({ isBreakIn: false, happened: [] });
  });

  it('still gives what is odd as a reason, but not as what happened', () => {
    const signIns = known({
      since: '2026-02-23T12:49:00.000Z',
      from: [from('ES', 3), from('NL', 20)],
      cutOff: false,
      home: 'NL',
    });
    const { isBreakIn, happened, reasons } = verdict(evidenceOf({ signIns }));
    expect([isBreakIn, happened, kinds(reasons)]).toEqual([false, [], ['sign-in-elsewhere']]);
  });
});

describe('What was not read', () => {
  it('is in the verdict, also beside a break-in', () => {
    const found = { ...veraEvidence().found, signIns: unknown('not-licensed') };
    const { isBreakIn, unread } = verdict({ ...veraEvidence(), found });
    expect([isBreakIn, unread]).toEqual([true, ['signIns']]);
  });

  it('is all of it where nothing could be read', () => {
    const { unread } = verdict(unreadEvidence());
    expect(unread).toEqual(SOURCES.filter((source) => source !== 'ownDomains'));
  });
});

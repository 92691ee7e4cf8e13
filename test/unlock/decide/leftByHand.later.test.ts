import { describe, expect, it } from 'vitest';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import { isGateMet } from '../../../bot/unlock/incident/gate.js';
import { anna, approve, pending, T1 } from '../../helpers/requests.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { decide, unsecuredAfter } from '../../helpers/withCatalogue.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Unsecured } from '../../../bot/unlock/request/unsecured.js';

import {
  contained,
  method,
  mac,
  byMicrosoft,
  line,
  APP_PASSWORD,
  TOKEN,
  MAC,
  APP,
  REGISTERED,
  ADDRESS,
  ADDED,
} from '../../helpers/byHand.js';

// What is left for a human after an earlier containment, and what a give-back asks about it.

describe('a later containment', () => {
  const first = contained({
    methods: known([method()]),
    devices: known([mac()]),
    consents: known([byMicrosoft()]),
    changes: known([line({ target: 'Graph Explorer' }), line({ what: APP_PASSWORD })]),
  });

  it('sees what is gone by now, and only of what was read to its end', () => {
    expect(unsecuredAfter(first, contained({}))).toEqual([REGISTERED]);
    const cut = contained({ methods: knownPart([], true), devices: known([mac({ enabled: false })]) });
    expect(unsecuredAfter(first, cut)).toEqual([TOKEN, REGISTERED, 'methods-not-read']);
    const others = contained({ devices: knownPart([], true), consents: knownPart([], true) });
    expect(unsecuredAfter(first, others)).toEqual([
      ...[REGISTERED, MAC, APP],
      ...['consents-not-read', 'devices-not-read'],
    ]);
  });

  it('sees whether an address outside is gone', () => {
    const there = { contact: known({ otherMails: ['j••••@evil.example'] }) };
    const before = contained({ ...there, changes: ADDED });
    expect(unsecuredAfter(before, contained({ contact: known({ otherMails: [] }) }))).toEqual([]);
    expect(unsecuredAfter(before, contained(there))).toEqual([ADDRESS]);
    expect(unsecuredAfter(before, contained({ contact: unknown('unavailable') }))).toEqual([ADDRESS]);
    const cut = knownPart({ otherMails: [] }, true);
    expect(unsecuredAfter(before, contained({ contact: cut }))).toEqual([ADDRESS]);
  });

  it('names an address once that it knows only masked, because the audit was cut', () => {
    const there = { contact: known({ otherMails: ['j••••@evil.example'] }) };
    const masked = contained({ ...there, changes: knownPart([], true) });
    expect(unsecuredAfter(contained({ ...there, changes: ADDED }), masked)).toEqual([
      ADDRESS,
      'changes-not-read',
    ]);
    expect(unsecuredAfter(masked, contained({ ...there, changes: ADDED }))).toEqual([ADDRESS]);
  });

  it('names both of two addresses that look alike once they are masked', () => {
    const other = 'jack@evil.example';
    const added = known([line({ properties: ['OtherMail'], added: [ADDRESS.id, other] })]);
    const there = { contact: known({ otherMails: ['j••••@evil.example', 'j••••@evil.example'] }) };
    const names = unsecuredAfter(contained({ ...there, changes: added })).map((one) =>
      typeof one === 'object' && 'id' in one ? one.id : one,
    );
    expect(names).toEqual([ADDRESS.id, other]);
  });

  it('names once what both saw', () => {
    expect(unsecuredAfter(first, first)).toEqual([TOKEN, REGISTERED, MAC, APP]);
  });
});

describe('giving back', () => {
  const request = (unsecured: readonly Unsecured[]) =>
    pending({
      kind: 'give-back',
      findings: restrictedFindings,
      origin: { id: 'BREAK-1', unsecured },
      steps: [],
      needsSecured: true,
    });
  const click = { ...approve(request([TOKEN])), choice: [0] };

  it('is refused while such a thing is left, and says which', () => {
    expect(decide(request([TOKEN]), click)).toMatchObject({
      refusal: { kind: 'not-secured', unsecured: [TOKEN] },
    });
  });

  it('is allowed by who says, with a reason, that it is gone or known', () => {
    const secured = { how: 'overridden', reason: 'Removed the token in Entra, the rest is hers' } as const;
    expect(decide(request([TOKEN]), { ...click, secured })).toMatchObject({
      request: { status: 'approved', approval: { secured } },
    });
    expect(decide(request([TOKEN]), { ...click, secured: { ...secured, reason: ' ' } })).toMatchObject({
      refusal: { kind: 'reason-needed' },
    });
  });

  it('is for the things that the reason was about: another one of the same kind is not among them', () => {
    const secured = { how: 'overridden', reason: 'Removed the token in Entra' } as const;
    const allowed = {
      ...request([TOKEN]),
      status: 'approved',
      approval: { by: anna, at: T1, secured },
    } as unknown as UnlockRequest;
    const other: Unsecured = { ...TOKEN, id: 'm-2' };
    const incident = (unsecured: readonly Unsecured[]) => ({ id: 'BREAK-1', unsecured, approvals: 1 });
    expect(isGateMet(allowed, incident([TOKEN]))).toBe(true);
    expect(isGateMet(allowed, incident([TOKEN, other]))).toBe(false);
    expect(isGateMet(allowed, incident([MAC]))).toBe(false);
  });
});

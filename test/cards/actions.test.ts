import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCardAction, VERBS } from '../../cards/actions.js';

const id = 'K7QX-3MPD';
const data = { requestId: id, version: 3 };
const invoke = (verb: string, more: object = {}) => ({
  action: { type: 'Action.Execute', verb, data: { ...data, ...more } },
  trigger: 'manual',
});
const submit = (verb: string, more: object = {}) => ({ verb, ...data, ...more });

describe.each([
  ['an invoke', invoke],
  ['a submitted message', submit],
])('What a card sends, as %s', (_name, sent) => {
  it('becomes an intent', () => {
    expect(parseCardAction(sent('take'))).toEqual({ kind: 'take', requestId: id, cardVersion: 3 });
    expect(parseCardAction(sent('confirm-by-hand'))).toEqual({
      kind: 'confirm-by-hand',
      requestId: id,
      cardVersion: 3,
    });
    expect(parseCardAction(sent('reveal'))).toEqual({ kind: 'reveal', requestId: id, cardVersion: 3 });
    expect(parseCardAction(sent('withdraw'))).toEqual({ kind: 'withdraw', requestId: id });
  });

  it('brings its inputs, trimmed and cut to 1000 characters', () => {
    expect(parseCardAction(sent('deny', { reason: `  ${'x'.repeat(5000)}` }))).toEqual({
      kind: 'deny',
      requestId: id,
      cardVersion: 3,
      reason: 'x'.repeat(1000),
    });
    expect(parseCardAction(sent('close', { note: ' done \n' }))).toMatchObject({ note: 'done' });
  });

  it('says how the approver vouches for the account', () => {
    expect(parseCardAction(sent('approve', { secured: 'checked', overrideReason: 'no' }))).toEqual({
      kind: 'approve',
      requestId: id,
      cardVersion: 3,
      secured: { how: 'checked', why: 'no' },
    });
    expect(
      parseCardAction(sent('approve', { secured: 'overridden', overrideReason: ' urgent ' })),
    ).toMatchObject({ secured: { how: 'overridden', reason: 'urgent' } });
  });

  it('leaves it to the domain to ask for what is missing', () => {
    expect(parseCardAction(sent('approve', { secured: '' }))).toEqual({
      kind: 'approve',
      requestId: id,
      cardVersion: 3,
    });
    expect(parseCardAction(sent('deny'))).toMatchObject({ kind: 'deny', reason: '' });
    expect(parseCardAction(sent('approve', { secured: 'overridden' }))).toMatchObject({
      secured: { how: 'overridden', reason: '' },
    });
  });

  it('says how it was made sure who it is, and of a number only which one and how it ends', () => {
    const said = (proof: unknown) => parseCardAction(sent('approve', { proof, secured: 'checked' }));
    expect(said('in-person')).toMatchObject({ said: { kind: 'in-person' }, secured: { how: 'checked' } });
    expect(said('by-video')).toMatchObject({ said: { kind: 'by-video' } });
    expect(said('called-back/mobile/71')).toMatchObject({
      said: { kind: 'called-back', phone: 'mobile', ends: '71' },
    });
    for (const proof of ['none', '', undefined]) expect(said(proof)).not.toHaveProperty('said');
  });

  it('cannot claim a proof that is not the approver’s to make', () => {
    for (const proof of [
      'vouched-for',
      'face-check',
      'signed-in-elsewhere',
      'called-back/home/71',
      'called-back/mobile/5671',
    ])
      expect(parseCardAction(sent('approve', { proof }))).toEqual({ kind: 'invalid', problem: 'bad-input' });
  });

  it('says nothing as a tick of an earlier version', () => {
    expect(parseCardAction(sent('approve', { identityChecked: 'true' }))).toEqual({
      kind: 'approve',
      requestId: id,
      cardVersion: 3,
    });
  });

  it('may ask to see something', () => {
    for (const kind of ['details', 'back']) {
      expect(parseCardAction(sent(kind, { reason: 'x' }))).toEqual({ kind, requestId: id, cardVersion: 3 });
    }
  });

  it('is not believed when it says more than it may', () => {
    expect(parseCardAction(sent('take', { actor: 'me', isApprover: true, status: 'approved' }))).toEqual({
      kind: 'take',
      requestId: id,
      cardVersion: 3,
    });
  });

  it.each([
    ['an unknown verb', sent('erase'), 'unknown-verb'],
    ['a verb of the prototype', sent('constructor'), 'unknown-verb'],
    ['an id with a path in it', sent('take', { requestId: '../../etc' }), 'bad-request-id'],
    ['an id that is too long', sent('take', { requestId: 'a'.repeat(65) }), 'bad-request-id'],
    ['an id that is no text', sent('take', { requestId: { $ne: '' } }), 'bad-request-id'],
    ['a version that is a text', sent('take', { version: '3' }), 'bad-version'],
    ['version 0', sent('take', { version: 0 }), 'bad-version'],
    ['half a version', sent('take', { version: 1.5 }), 'bad-version'],
    ['a choice that was not offered', sent('approve', { secured: 'yes' }), 'bad-input'],
    ['a proof that is a list', sent('approve', { proof: ['in-person'] }), 'bad-input'],
    ['a reason that is a list', sent('deny', { reason: ['x'] }), 'bad-input'],
  ])('is refused: %s', (_what, value, problem) => {
    expect(parseCardAction(value)).toEqual({ kind: 'invalid', problem });
  });
});

describe('Anything else', () => {
  it.each([
    undefined,
    null,
    7,
    'approve',
    [],
    [invoke('take')],
    {},
    { action: [] },
    { verb: 'take', data: 1 },
  ])('is invalid: %j', (value) => {
    expect(parseCardAction(value)).toMatchObject({ kind: 'invalid' });
  });

  it('cannot come in through the prototype', () => {
    const polluting: unknown = JSON.parse(
      `{"verb":"take","__proto__":{"requestId":"${id}","version":3},"constructor":{"prototype":{"x":1}}}`,
    );
    expect(parseCardAction(polluting)).toEqual({ kind: 'invalid', problem: 'bad-request-id' });
    const inherited: unknown = Object.create({ ...submit('take') });
    expect(parseCardAction(inherited)).toMatchObject({ kind: 'invalid' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may be nested however deep', () => {
    const deep: unknown = JSON.parse('{"action":'.repeat(50_000) + '1' + '}'.repeat(50_000));
    expect(parseCardAction(deep)).toMatchObject({ kind: 'invalid' });
    expect(parseCardAction(invoke('deny', { reason: deep }))).toMatchObject({ kind: 'invalid' });
  });

  it('never makes the parser throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...VERBS), (json, verb) => {
        parseCardAction(json);
        parseCardAction({ verb, ...data, reason: json, note: json, secured: json, overrideReason: json });
        parseCardAction({ verb, ...data, proof: json });
        parseCardAction({ action: { verb, data: json } });
      }),
    );
  });
});

describe('a decision on many', () => {
  const sent = (verb: string, data: object) =>
    parseCardAction({ action: { verb, data: { requestId: 'MASS-0001', version: 84, ...data } } });

  it('is about whom the form names, and about nobody where it names none', () => {
    expect(sent('mass-chosen', { choice: '3,40' })).toMatchObject({ kind: 'mass-chosen', choice: [3, 40] });
    expect(sent('mass-chosen', {})).toMatchObject({ kind: 'mass-chosen', choice: [] });
    expect(sent('mass-chosen', { choice: 'all' })).toEqual({ kind: 'invalid', problem: 'bad-input' });
  });

  it('is about all whom the card showed, and no list of it is believed', () => {
    expect(sent('mass-all', { choice: '1', note: 'a script' })).toEqual({
      requestId: 'MASS-0001',
      ...{ kind: 'mass-all', cardVersion: 84, reason: 'a script' },
    });
  });
});

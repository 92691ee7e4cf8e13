import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// One line for each turn, each call to outside and each step, joined by the id of the request.

const { ben, lena } = people;
const { world, play } = story();

type Line = Readonly<Record<string, unknown>>;
const CALLS = ['Graph answered', 'Graph refused', 'Exchange answered', 'Exchange refused', 'Teams answered'];

let request: UnlockRequest;
let lines: readonly Line[];
beforeAll(async () => {
  const from = world.logged.length;
  request = await play.ask(lena, 'my account is blocked');
  await play.approve(ben, request);
  lines = world.logged.slice(from).map((line) => JSON.parse(line) as Line);
});

const said = (...messages: string[]) => lines.filter(({ msg }) => messages.includes(String(msg)));

describe('the log of a request', () => {
  it('has one line for each turn, and those of who asked have the id of the request from the first words on', () => {
    const talked = said('A turn ended').filter(({ turn }) => turn === 'message');
    expect(talked.length).toBeGreaterThan(1);
    for (const line of talked) expect(line).toMatchObject({ requestId: request.id, outcome: 'done' });
  });

  it('has one line for each step, and for the click that allowed it', () => {
    expect(said('Step looked after')).toMatchObject([
      { requestId: request.id, remedy: 'enable-sign-in', outcome: 'done' },
    ]);
    expect(said('A turn ended').filter(({ turn }) => turn === 'click')).toEqual(
      expect.arrayContaining([expect.objectContaining({ requestId: request.id, outcome: 'done' })]),
    );
  });

  it('has one line for each call, with its kind, its time and the id of the request', () => {
    const calls = said(...CALLS).filter(({ requestId }) => requestId === request.id);
    expect(calls.length).toBeGreaterThan(5);
    for (const call of calls) {
      expect(call['ms']).toEqual(expect.any(Number));
      expect(call['work']).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(said('Graph answered').length).toBe(
      new Set(said('Graph answered').map(({ clientRequestId }) => clientRequestId)).size,
    );
  });

  it('has nobody’s name, address or id on the lines of turns, calls and steps', () => {
    const text = JSON.stringify(
      said('A turn ended', 'Step looked after', 'Graph answered', 'Teams answered'),
    );
    for (const { id, displayName, userPrincipalName } of [ben, lena]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(displayName);
      expect(text).not.toContain(userPrincipalName);
    }
  });
});

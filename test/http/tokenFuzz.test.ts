import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalChatOf } from '../../sandbox/connector/ids.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { post } from '../helpers/door.js';
import { everything } from '../helpers/everything.js';
import { anything } from '../helpers/hostileValues.js';
import { startWorld, type World } from '../helpers/world.js';

// About a hundred broken tokens: good ones with damage, and ones made of random values.

let world: World;
beforeAll(async () => {
  world = await startWorld({ signed: true });
});
afterAll(() => world.close());

const message = () => ({
  type: 'message',
  text: 'hello',
  channelId: 'msteams',
  serviceUrl: world.sandbox.serviceUrl,
  from: { id: '29:1', name: 'Nora', aadObjectId: people.nora.id },
  recipient: { id: '28:bot' },
  conversation: { id: personalChatOf(people.nora.id), conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});

/** Good tokens in which one to four characters are replaced or left out. */
async function bent(count: number): Promise<string[]> {
  const token = await world.authority!.token({ claims: { serviceurl: world.sandbox.serviceUrl } });
  const place = fc.integer({ min: 0, max: token.length - 2 });
  const change = fc.tuple(place, fc.constantFrom('A', 'z', '0', '-', '.', '=', '', '%'));
  const one = fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((text, [at, to]) => text.slice(0, at) + to + text.slice(at + 1), token));
  return fc.sample(one, { numRuns: count, seed: 3 }).filter((text) => text !== token);
}

describe('a bent token', () => {
  it('is refused a hundred times, in the same words', async () => {
    const before = await everything(world);
    const made = anything(60, 5).map((value) =>
      Buffer.from(JSON.stringify(value) ?? '').toString('base64url'),
    );
    const parts = made.slice(0, 40).map((part) => `${part}.${part}.${part}`);
    const all = [...(await bent(60)), ...parts];
    expect(all.length).toBeGreaterThanOrEqual(95);
    for (const token of all) {
      const { status, text } = await post(world, message(), {
        Authorization: `Bearer ${token.slice(0, 8_000)}`,
      });
      expect([status, JSON.parse(text)]).toEqual([
        401,
        { error: 'The activity is not signed by a service this bot trusts.' },
      ]);
    }
    expect(await everything(world)).toEqual(before);
    expect(world.logged.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
    expect(
      world.sandbox.teams
        .all()
        .filter(({ from }) => from === 'bot')
        .map(({ activity }) => activity.text),
    ).not.toContain('hello');
  });
});

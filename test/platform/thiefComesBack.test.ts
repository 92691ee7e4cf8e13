import { beforeEach, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// The thief who comes back after the account was given back.

const { vera, anna, ben, chloe } = people;
const { world, play } = story();
beforeEach(() => play.startOver());

async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * 60_000;
  await world.settle();
}

/** Vera's break-in, contained and given back. */
async function givenBack(): Promise<{ readonly origin: UnlockRequest; readonly back: UnlockRequest }> {
  const asked = await play.ask(vera, "I can't send mail");
  await play.approve(anna, asked);
  await play.approve(ben, asked);
  await world.teams.as(anna).click(play.approvalCard(asked), 'give-back');
  await world.settle();
  const [row] = await world.query(`select id from requests where slot = 'give-back'`);
  const back = { id: String(row?.['id']) };
  await play.approve(ben, back);
  await play.approve(chloe, back);
  return { origin: await play.stored(asked), back: await play.stored(back) };
}

it('opens the break-in again: the approvers read what came back, and the heads change', async () => {
  const { origin, back } = await givenBack();
  expect(origin).toMatchObject({ givenBack: { by: back.id } });
  await later(1);
  world.sandbox.tenant.methods.get(vera.id)!.push({
    id: 'c0d00000-0000-4000-8000-0000000000bb',
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    displayName: 'Pixel of the thief',
    createdDateTime: world.sandbox.tenant.now().toISOString(),
  });
  await later(16);
  const open = await play.stored(origin);
  expect(open).toMatchObject({ cameBack: { by: back.id, seen: ['method'] } });
  expect('givenBack' in open).toBe(false);
  expect(play.approvalCard(origin).text).toContain(
    'Open again: something in the account is new or was changed',
  );
  expect(play.incident(origin).text).toContain('Open again: something in the account is new or was changed');
  expect(play.incident(back).text).toContain('a new sign-in method: Pixel of the thief');
});

import { describe, expect, it } from 'vitest';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { reportAs } from '../helpers/conversation.js';
import { killableBot, NEVER_MS } from '../helpers/killableBot.js';
import { APP_ID } from '../helpers/signing.js';

// The process is killed (SIGKILL) in the middle of a reset with an approver's rights. Their token was in its memory alone.

const { anna, omar, nora } = people;
const RESET = /resetPassword$/;
const { sandbox, bot, teams } = killableBot({
  installed: [anna, omar, nora],
  env: () => ({
    ...{ RIGHTS: 'approver', STEP_UP_CONNECTION: 'sso', STEP_UP_MINUTES: '60', MicrosoftAppId: APP_ID },
  }),
  arrange: ({ tenant }) => tenant.assignRole(anna.id, roles.authenticationAdministrator),
});

const card = (person: Person, words: string) =>
  teams
    .channel('Approvals')
    .waitFor((post) => [person.displayName, words].every((word) => textOf(post.activity).includes(word)), {
      timeoutMs: 60_000,
    });

/** An approver approves, and the process is killed when the tenant has the call and has not answered. */
async function killedInside(subject: Person, phase: 'before' | 'after'): Promise<void> {
  await reportAs(teams.as(subject), 'I forgot my password');
  const asked = cardOf(await card(subject, 'Approve'));
  sandbox.calls.clear();
  // Cut off before: the tenant never heard of it.
  sandbox.faults.add({
    match: { path: RESET },
    phase,
    delayMs: NEVER_MS,
    ...(phase === 'before' && { drop: true }),
  });
  const clicked = teams
    .as(anna)
    .click(asked, 'approve')
    .catch(() => undefined);
  await until(() => sandbox.faults.pending().length === 0, 60_000, 'the reset');
  await bot.kill();
  await until(() => sandbox.calls.to(RESET).length === 1, NEVER_MS * 10);
  await bot.restart();
  await clicked;
}

describe('a bot that is killed while it resets a password', { timeout: 300_000 }, () => {
  it('sees afterwards that it was made, and sends it once', async () => {
    await killedInside(omar, 'after');
    await card(omar, 'Finished at');
    expect(sandbox.calls.to(RESET)).toHaveLength(1);
  });

  it('asks for another click where it was not made, because the token died with it', async () => {
    await killedInside(nora, 'before');
    const again = await card(nora, 'approve again');
    await teams.as(anna).click(cardOf(again), 'approve');
    await card(nora, 'Finished at');
    expect(sandbox.calls.to(RESET)).toHaveLength(2);
  });
});

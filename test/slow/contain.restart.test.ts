import { reportAs } from '../helpers/conversation.js';
import { describe, expect, it } from 'vitest';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { FaultMatch } from '../../sandbox/http/faults.js';
import { people } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { killableBot, NEVER_MS } from '../helpers/killableBot.js';

// The test kills the process (SIGKILL) at every step of a containment, after the change and before its answer. The bot
// still makes each change, and makes it once.

const { vera, anna, ben } = people;
const { sandbox, bot, teams } = killableBot({ installed: [anna, ben, vera] });

/** Every change of the plan, in order. The tenant makes the change. The process is killed before the answer comes. */
const CHANGES: readonly FaultMatch[] = [
  { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ },
  { path: /revokeSignInSessions$/ },
  { method: 'PATCH', path: /messageRules/ },
  { method: 'PATCH', path: /messageRules/ },
  { cmdlet: 'Disable-InboxRule' },
  { cmdlet: 'Set-Mailbox' },
  { method: 'DELETE', path: /oauth2PermissionGrants/ },
  { method: 'DELETE', path: /microsoftAuthenticatorMethods/ },
  { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ },
];

const card = (words: string) =>
  teams
    .channel('Approvals')
    .waitFor((post) => [vera.displayName, words].every((word) => textOf(post.activity).includes(word)), {
      timeoutMs: 60_000,
    });

const meet = (match: FaultMatch | undefined): void => {
  if (match) sandbox.faults.add({ match, phase: 'after', delayMs: NEVER_MS });
};

describe('a bot that is killed in the middle of any step', { timeout: 400_000 }, () => {
  it('goes on where it was, and makes no change twice', async () => {
    const chat = teams.as(vera);
    await reportAs(chat, "I can't send mail");
    await teams.as(anna).click(cardOf(await card('May be a break-in')), 'approve');
    const chosen = cardOf(await card('Approve this too').catch(() => card('has to approve this too')));
    sandbox.calls.clear();
    const [first, ...others] = CHANGES;
    meet(first);
    const clicked = teams
      .as(ben)
      .click(chosen, 'approve')
      .catch(() => undefined);
    for (const [index, match] of CHANGES.entries()) {
      await until(() => sandbox.faults.pending().length === 0, 60_000, `the call ${JSON.stringify(match)}`);
      const met = Date.now();
      await bot.kill();
      await until(() => Date.now() > met + NEVER_MS + 100);
      // Before the start: a bot that has begun to listen may have made the next change already.
      meet(others[index]);
      await bot.restart();
    }
    await clicked;
    await card('Contained');
    const made = sandbox.calls.writes().map(({ method, cmdlet }) => cmdlet ?? method);
    expect(made).toEqual([
      ...['PATCH', 'POST', 'PATCH', 'PATCH', 'Disable-InboxRule', 'Set-Mailbox', 'DELETE', 'DELETE', 'PATCH'],
    ]);
  });
});

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, seedPassword } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// From activities to cards and changes: the three remedies of "Unlocking an account", in English.

const { world, play } = story();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const CLOCK = String.raw`(on \d+ \w+ )?at \d\d:\d\d`;

describe('a restricted sender', () => {
  beforeAll(() => world.sandbox.tenant.arrange(people.julia.id, { preferredLanguage: 'en-GB' }));

  it('may send again once an approver vouches that the account is secured', async () => {
    const address = people.julia.userPrincipalName;
    play.securedByHand(people.julia);
    const request = await play.ask(people.julia, "I can't send mail");
    const posted = play.approvalCard(request);
    expect(posted.text).toContain('Unblock sending for Julia Jansen?');
    expect(posted.text).toContain('Julia Jansen, for their own account');
    expect(posted.text).toMatch(/Decide before\s+(\d+ \w+ )?\d\d:\d\d/);
    expect(posted.text).toContain('at most 24 hours');
    const waiting = play.cardOf(people.julia, request);
    expect(waiting.text).toContain('Waiting for an admin');
    expect(waiting.text).toMatch(/If nobody decides before (\d+ \w+ )?\d\d:\d\d, you hear that too/);
    expect(waiting.buttons).toContain('Cancel request');

    await play.approve(people.anna, request, { secured: 'checked' });

    expect(world.sandbox.tenant.isBlocked(address)).toBe(false);
    expect(play.writesTo(people.julia)).toMatchObject([
      {
        cmdlet: 'Remove-BlockedSenderAddress',
        body: { CmdletInput: { Parameters: { SenderAddress: address } } },
      },
    ]);
    const status = play.cardOf(people.julia, request);
    expect(status.post.id).toBe(waiting.post.id);
    expect(status.text).toContain('usually within one hour, at most 24 hours');
    expect(status.buttons).toEqual(['Yes, it helped', "It still doesn't work"]);
    expect(play.chatOf(people.julia).at(-1)).toBe('Solved: Sending for you.');
    const redrawn = play.approvalCard(request);
    expect(redrawn.post.id).toBe(posted.post.id);
    expect(redrawn.text).toMatch(new RegExp(`Anna Smit approved this ${CLOCK}\\.`));
    expect(redrawn.text).toMatch(new RegExp(`Unblock sending\\s+Done ${CLOCK}`));
    expect(redrawn.buttons).toEqual([]);
    const { text } = play.incident(request);
    expect(text).toMatch(/Secured first\s+Yes, vouched for by Anna Smit/);
    expect(text).toMatch(new RegExp(`Unblock sending\\s+Done ${CLOCK}`));
  });

  it('may send again when an approver overrides that, with the reason on the record', async () => {
    world.sandbox.tenant.block(people.julia.userPrincipalName);
    play.untouched(people.julia);
    const request = await play.ask(people.julia, "I can't send mail");
    const reason = 'Newsletter, sent by herself';
    await play.approve(people.ben, request, { overrideReason: reason });
    expect(world.sandbox.tenant.isBlocked(people.julia.userPrincipalName)).toBe(false);
    expect(play.approvalCard(request).text).toMatch(
      new RegExp(`Not secured first. Reason given by Ben Okafor\\s+“${reason}”`),
    );
    expect(play.incident(request).text).toMatch(new RegExp(`No, overridden by Ben Okafor: .*${reason}`));
    const [event] = await world.query(
      `select detail from audit_events where request_id = $1 and what = 'approved'`,
      [request.id],
    );
    expect(event).toMatchObject({ detail: { secured: { how: 'overridden', reason } } });
  });

  it('stays restricted until the approver says how it is with the account', async () => {
    world.sandbox.tenant.block(people.julia.userPrincipalName);
    play.securedByHand(people.julia);
    const request = await play.ask(people.julia, "I can't send mail");
    await expect(play.approve(people.anna, request)).rejects.toThrow('Choose one of the two.');
    // A client that does not validate inputs would send this.
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version };
    const bare = await world.teams.as(people.anna).invoke(post, { verb: 'approve', data });
    expect(JSON.stringify(bare.body)).toContain(
      'First say whether the account is secured. Nothing was changed.',
    );
    const empty = await play.approve(people.anna, request, { secured: 'overridden', overrideReason: '  ' });
    expect(empty).toBe('Please give a reason in a few words. Nothing was changed.');
    expect(await play.stored(request)).toEqual(request);
    expect(world.sandbox.tenant.isBlocked(people.julia.userPrincipalName)).toBe(true);
  });
});

describe('a forgotten password', () => {
  it('is replaced for a colleague, who is signed out everywhere, and the summary holds every fact', async () => {
    const { tenant } = world.sandbox;
    const before = tenant.user(people.omar.id).signInSessionsValidFromDateTime;
    const answers = { details: 'since this morning. He is on the road' };
    const request = await play.ask(people.nora, 'I forgot my password', people.omar, answers);
    const posted = play.approvalCard(request);
    expect(posted.text).toContain('Nora Visser (nora.visser@contoso.example), for a colleague');
    expect(posted.text).toContain('“since this morning. He is on the road”');

    await play.approve(people.ben, request);

    expect(play.writesTo(people.omar)).toMatchObject([
      { method: 'PATCH', status: 204, body: { passwordProfile: { forceChangePasswordNextSignIn: true } } },
      { method: 'POST', path: expect.stringMatching(/revokeSignInSessions$/) as string },
    ]);
    expect(tenant.passwordHashOf(people.omar.id)).not.toBe(sha256(seedPassword));
    expect(tenant.user(people.omar.id).signInSessionsValidFromDateTime).not.toBe(before);
    const shown = passwordIn(await play.reveal(people.ben, request));
    expect(tenant.passwordHashOf(people.omar.id)).toBe(sha256(shown));
    const status = play.cardOf(people.nora, request).text;
    expect(status).toContain('An admin will read the new password to Omar Haddad');
    expect(play.chatOf(people.nora).at(-1)).toMatch(
      /^New password for Omar Haddad: the new password is ready\./,
    );
    const steps = new RegExp(`New password\\s+Done ${CLOCK}\\s+✓\\s+Sign out everywhere\\s+Done ${CLOCK}`);
    expect(play.approvalCard(request).text).toMatch(steps);
    const { text } = play.incident(request);
    for (const fact of [
      /☞ Waits to be handed over\s+New password for Omar Haddad/,
      /omar\.haddad@contoso\.example/,
      /Problem\s+Password is not accepted/,
      /Asked by\s+Nora Visser \(nora\.visser@contoso\.example\), for a colleague/,
      /Asked\s+\d+ \w+ \d{4},? \d\d:\d\d/,
      /Approved by\s+Ben Okafor/,
      /Identity\s+Seen in person by Ben Okafor/,
      /(Took|Ask to end)\s+(\d+ min|less than a minute)/,
      steps,
      new RegExp(`Request ${request.id}`),
    ]) {
      expect(text).toMatch(fact);
    }
  });
});

describe('a blocked sign-in', () => {
  it('is switched on again for the person themselves', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    expect(play.approvalCard(request).text).toContain('Allow sign-in for Lena Berg again?');
    await play.approve(people.chloe, request);
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(play.writesTo(people.lena)).toMatchObject([{ method: 'PATCH', body: { accountEnabled: true } }]);
    expect(play.cardOf(people.lena, request).text).toContain('You can sign in again. Give it a few minutes.');
    expect(play.approvalCard(request).text).toMatch(new RegExp(`Chloe Martin approved this ${CLOCK}`));
    expect(play.incident(request).text).toContain('Sign-in for Lena Berg');
  });
});

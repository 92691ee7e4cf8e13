import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { optionsOf } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';
import { sentenceOf, StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld } from '../helpers/world.js';

// A break-in: evidence, containment by two approvers, giving back, undoing, and what comes afterwards.

const { vera, iris, anna, ben, chloe, nora, omar, roos } = people;
const HACKED = 'I think I was hacked';
const CANNOT_SEND = "I can't send mail";

const { world, play } = story();
beforeEach(() => play.startOver());

const evidenceOf = ({ evidence }: UnlockRequest) => evidence;
const tenant = () => world.sandbox.tenant;
const mailbox = () => tenant().mailbox(vera.id)!.latest();

/** The containment of Vera's break-in, approved by Anna and Ben and carried out. */
async function contained(): Promise<UnlockRequest> {
  const request = await play.ask(vera, CANNOT_SEND);
  await play.approve(anna, request);
  await play.approve(ben, request);
  return play.stored(request);
}

describe('a restricted sender whose account was taken over', () => {
  it('becomes a break-in, with the evidence on the card and nothing to approve at one glance', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    expect(await play.stored(request)).toMatchObject({ kind: 'contain', steps: [], approvalsNeeded: 2 });
    const { text, buttons } = play.approvalCard(request);
    for (const words of [
      'May be a break-in',
      'v.lammers.backup@evil.example',
      'Mail Upgrade Assistant',
      'Nigeria: 2 got in',
      'Pixel 4',
    ]) {
      expect(text).toContain(words);
    }
    expect(buttons).toContain('Approve … (2 approvers)');
    expect(buttons).toContain('False alarm …');
  });

  it('is contained by two approvers, in the order of the playbook, each step once', async () => {
    const request = await contained();
    expect(request.status).toBe('resolved');
    expect(request.steps.map(({ remedy, state }) => [remedy, state])).toEqual([
      ['reset-password', 'done'],
      ['revoke-sessions', 'done'],
      ['disable-inbox-rule', 'done'],
      ['disable-inbox-rule', 'done'],
      ['disable-inbox-rule', 'done'],
      ['clear-forwarding', 'done'],
      ['remove-app-consent', 'done'],
      ['remove-sign-in-method', 'done'],
      ['block-sign-in', 'done'],
    ]);
    expect(play.writesTo(vera).length + 1).toBe(9);
    expect(mailbox()).toMatchObject({ ForwardingSmtpAddress: null, DeliverToMailboxAndForward: false });
    expect(
      mailbox()
        .rules.filter(({ Enabled }) => Enabled)
        .map(({ Name }) => Name),
    ).toEqual(['Junk E-mail Rule', 'Projects']);
    expect(tenant().grants.map(({ scope }) => scope)).not.toContain('Mail.Read Mail.Send offline_access');
    // Three stay: Vera's grant to an app of Microsoft, Iris's grant, and what an admin allowed for everybody.
    expect(tenant().grants.filter(({ principalId }) => principalId !== roos.id)).toHaveLength(3);
    expect(tenant().user(vera.id).accountEnabled).toBe(false);
    expect(tenant().isBlocked(vera.userPrincipalName)).toBe(true);
  });

  it('is told to nobody who reads along in the account while it is not given back', async () => {
    const before = play.chatOf(nora).length;
    const toVera = () => world.teams.as(vera).chat().length;
    const heard = toVera();
    const request = await play.ask(nora, CANNOT_SEND, vera);
    await play.approve(anna, request);
    await play.approve(ben, request);
    expect(play.chatOf(nora).length).toBeGreaterThan(before);
    expect(toVera()).toBe(heard);
  });

  it('throws the new password away: no approver is offered it', async () => {
    const request = await contained();
    const [kept] = await world.query('select state, sealed from credentials where request_id = $1', [
      request.id,
    ]);
    expect(kept).toEqual({ state: 'gone', sealed: null });
    for (const approver of [anna, ben]) {
      const cards = play.chatOf(approver).filter((text) => text.includes(request.id));
      expect(cards).toEqual([]);
    }
    const data = { requestId: request.id, version: request.version };
    const post = world.teams.as(ben).chat().at(-1) ?? play.approvalCard(request).post;
    const revealed = await world.teams.as(ben).invoke(post, { verb: 'reveal', data });
    expect(sentenceOf(revealed)).not.toMatch(/[A-Z][a-z]+(-[a-z]+){4}-\d{4}/);
  });
});

describe('the approvals', () => {
  it('are of two people: one person cannot count twice', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    await play.approve(anna, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: anna.id } }],
    });
    expect(play.approvalCard(request).text).toContain('Anna Smit allowed this');
    expect(await play.approve(anna, request)).toContain('Another approver has to approve this too');
    expect(play.writes()).toEqual([]);
  });

  it('begin anew when somebody chooses otherwise', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    await play.approve(anna, request);
    const { post, version } = await newest(request);
    const data = { requestId: request.id, version, choice: '0,1' };
    await world.teams.as(ben).invoke(post, { verb: 'approve', data });
    await world.settle();
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: ben.id } }],
      steps: [{ remedy: 'reset-password' }, { remedy: 'revoke-sessions' }],
    });
    await play.approve(anna, request);
    const { steps } = await play.stored(request);
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(mailbox().ForwardingSmtpAddress).not.toBeNull();
  });

  it('are as many as the operator says', async () => {
    const other = await startWorld({ env: { CONTAIN_APPROVALS: '1' } });
    const alone = new StoryPlayer(other);
    const request = await alone.ask(vera, CANNOT_SEND);
    await alone.approve(chloe, request);
    expect((await alone.stored(request)).status).toBe('resolved');
    await other.close();
  });

  it('take no choice that is not on offer', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    const { post, version } = await newest(request);
    for (const choice of ['99', '', 'x', '0,,1', '-1']) {
      await world.teams
        .as(anna)
        .invoke(post, { verb: 'approve', data: { requestId: request.id, version, choice } });
    }
    expect(await play.stored(request)).toMatchObject({ status: 'pending', approvals: [] });
  });

  async function newest(request: UnlockRequest) {
    return { ...play.approvalCard(request), version: (await play.stored(request)).version };
  }
});

describe('somebody who is falsely accused', () => {
  it('is shown with strange rules, and nothing is advised beyond what every containment has', async () => {
    const request = await play.ask(nora, HACKED, iris);
    const stored = await play.stored(request);
    expect(stored).toMatchObject({ kind: 'contain', symptom: 'compromised' });
    // These two are chosen in every containment: the word of who asks is a reason.
    const advised = optionsOf(stored).filter((option) => option.advised);
    expect(advised.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
    expect(play.approvalCard(request).text).toContain('There is something to look at');
  });

  it('is cleared by one approver with a reason, and nothing is changed', async () => {
    const request = await play.ask(nora, HACKED, iris);
    await play.decide(anna, request, 'false-alarm', { note: 'Called Iris: they are her own rules' });
    expect(await play.stored(request)).toMatchObject({ status: 'unchanged', falseAlarm: true });
    expect(play.writes()).toEqual([]);
    expect(play.incident(request).text).toContain('they are her own rules');
    expect(play.chatOf(nora).at(-1)).toContain('saw no break-in');
  });
});

describe('the evidence', () => {
  it('can be opened by an approver alone, which is on record, and by nobody who asked', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    const seen = await world.teams.as(anna).click(play.approvalCard(request), 'evidence');
    expect(JSON.stringify(seen.body)).toContain('Thieves hide mail and answers');
    const refused = await world.teams.as(omar).click(play.approvalCard(request), 'evidence');
    expect(JSON.stringify(refused.body)).not.toContain('Thieves');
    const rows = await world.query(
      `select actor_id from audit_events where what = 'evidence-opened' and request_id = $1`,
      [request.id],
    );
    expect(rows).toEqual([{ actor_id: anna.id }]);
  });

  it('names what could not be read, and says that this is not fine', async () => {
    tenant().settings.exchangeRole = 'none';
    const request = await play.ask(nora, HACKED, vera);
    const { text } = play.approvalCard(request);
    expect(text).toMatch(
      /Not readable: hidden rules, .*\(grant Exchange.ManageAsApp and the Entra role Exchange/,
    );
    expect(text).toContain('That is not the same as fine.');
  });

  it('is gathered once for two who report the same account, whatever they say', async () => {
    const first = await play.ask(vera, CANNOT_SEND);
    await play.ask(nora, HACKED, vera);
    const stored = await play.stored(first);
    expect(stored.joined.map(({ id }) => id)).toEqual([nora.id]);
    expect(evidenceOf(stored)?.finishedAt).toBeDefined();
  });
});

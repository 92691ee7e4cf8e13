import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// A person who asks for a colleague may be an impostor. So an approver calls the colleague back, and the bot tells the
// colleague what was done.

const { world, play } = story({ env: { NOTIFY_MANAGER: 'true' } });

const BLOCKED = WORDS['sign-in-blocked'].en;
const disable = () => world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });

describe('the identity of a colleague', () => {
  it('is checked in another way before anything is approved', async () => {
    const request = await play.ask(people.otto, BLOCKED, people.lena);
    await expect(play.approve(people.anna, request, { proof: '' })).rejects.toThrow('Say how you made sure.');
    // A client that does not validate inputs would send this.
    const { post } = play.approvalCard(request);
    for (const proof of [undefined, '', 'none']) {
      const data = { requestId: request.id, version: request.version, proof, identityChecked: 'true' };
      const bare = await world.teams.as(people.anna).invoke(post, { verb: 'approve', data });
      expect(sentenceOf(bare)).toContain('First make sure that it is really them');
    }
    expect(await play.stored(request)).toEqual(request);
    expect(play.writes()).toEqual([]);
    await play.decide(people.anna, request, 'deny', { reason: 'nobody answered' });
  });

  it('is on record with the decision, on the card, in the summary and in the audit trail', async () => {
    const request = await play.ask(people.otto, BLOCKED, people.lena);
    await play.approve(people.anna, request, { proof: 'called-back/mobile/71' });
    const proof = { kind: 'called-back', level: 1 };
    expect(await play.stored(request)).toMatchObject({
      status: 'resolved',
      proofs: [{ ...proof, by: { id: people.anna.id }, detail: { phone: 'mobile', ends: '71' } }],
    });
    const called = /Identity\s+Called back on the mobile number that ends with 71, by Anna Smit/;
    expect(play.approvalCard(request).text).toMatch(called);
    expect(play.incident(request).text).toMatch(called);
    const audit = `select detail from audit_events where request_id = $1 and what = 'approved'`;
    const line = { ...proof, byId: people.anna.id, phone: 'mobile' };
    expect(await world.query(audit, [request.id])).toMatchObject([{ detail: { proofs: [line] } }]);
    disable();
  });

  it('is needed for a colleague who asks beside the owner, and not for the owner because of that', async () => {
    const own = await play.ask(people.lena, BLOCKED);
    const beside = await play.ask(people.otto, BLOCKED, people.lena);
    expect(play.approvalCard(own).buttons).toContain('Approve');
    expect(play.approvalCard(beside).buttons).toContain('Approve …');
    for (const request of [own, beside])
      await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  });
});

describe('what was done for a colleague', () => {
  it('is told to the person whose account it is, and to their manager', async () => {
    await play.at(people.lena);
    await play.at(people.piet);
    disable();
    const request = await play.ask(people.otto, BLOCKED, people.lena);
    await play.approve(people.anna, request);
    const told = play.chatOf(people.lena).at(-1)!;
    expect(told).toMatch(/^Your account was changed: sign-in was switched on again\./);
    for (const fact of ['Otto Quist', 'Anna Smit', request.id]) expect(told).toContain(fact);
    // Piet reads Dutch.
    const manager = play.chatOf(people.piet).at(-1)!;
    for (const fact of ['Lena Berg', 'Otto Quist', 'Anna Smit', request.id]) expect(manager).toContain(fact);
  });

  it('is told before the decision where that can be read: sending is blocked, Teams is not', async () => {
    world.sandbox.tenant.arrange(people.julia.id, { preferredLanguage: 'en-GB' });
    await play.at(people.julia);
    const request = await play.ask(people.otto, WORDS['cannot-send-mail'].en, people.julia);
    expect(play.chatOf(people.julia).at(-1)).toMatch(
      /^Otto Quist \(otto\.quist@contoso\.example\) asked the admins to let you send/,
    );
    await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  });

  it('reaches who can be reached, and a person without a chat keeps nobody else waiting', async () => {
    world.sandbox.tenant.arrange(people.annaDeBoer.id, { accountEnabled: false });
    const match = { method: 'POST', path: /\/connector\/v3\/conversations$/ };
    const body = { error: { code: 'UserNotFound', message: 'User not found' } };
    // The Playground answers 500 here. After a 500 the connector client would wait and try again, so the test uses 400.
    world.sandbox.faults.add({ match, status: 400, times: 100, body });
    const request = await play.ask(people.otto, BLOCKED, people.annaDeBoer);
    await play.approve(people.anna, request, { overrideReason: 'Back from long leave' });
    expect(play.incident(request).text).toContain('Sign-in for Anna de Boer');
    // The bot tries this once. A second run of the job does not try it again.
    await world.latchkey.storage.jobs.send('announce', request.id);
    await world.settle();
    world.sandbox.faults.clear();
    const undelivered = `"audience":"subject:${people.annaDeBoer.id}"`;
    expect(world.logged.filter((line) => line.includes(undelivered))).toHaveLength(1);
  });

  it('is told to nobody twice: who asks for themselves is only told the outcome', async () => {
    disable();
    const before = play.chatOf(people.piet).length;
    const request = await play.ask(people.lena, BLOCKED);
    await play.approve(people.anna, request);
    expect(play.chatOf(people.lena).at(-1)).toBe('Solved: Sign-in for you.');
    expect(play.chatOf(people.lena).filter((text) => text.includes('Your account was changed'))).toHaveLength(
      1,
    );
    expect(play.chatOf(people.piet)).toHaveLength(before);
  });
});

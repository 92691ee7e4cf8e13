import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../sandbox/http/redact.js';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { assignment } from '../../sandbox/tenant/seedDirectory.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf } from '../helpers/storyPlayer.js';

// An approval holds when the change is sent, not only when it is clicked.

const { world, play } = story();
beforeEach(() => play.startOver());

const { anna, ben, lena, nora, omar, vera, julia } = people;
const BLOCKED = 'my account is blocked';
const FORGOT = 'I forgot my password';
const CANNOT_SEND = "I can't send mail";
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const MINUTE = 60_000;
const PATCH = { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ };

const tenant = () => world.sandbox.tenant;

function remove(person: Person): void {
  const group = tenant().groups.get(approverGroupId)!;
  group.members.splice(group.members.indexOf(person.id), 1);
}

async function later(minutes: number): Promise<void> {
  world.clock.offsetMs += minutes * MINUTE;
  await world.settle();
}

/** Anna approves, and Microsoft asks to wait two minutes before it makes the first change. */
async function waiting(asker: Person, words: string, subject: Person = asker): Promise<UnlockRequest> {
  play.untouched(subject);
  const request = await play.ask(asker, words, subject);
  world.sandbox.faults.add({ match: PATCH, status: 429, headers: { 'Retry-After': '120' }, body: {} });
  await play.approve(anna, request);
  expect((await play.stored(request)).status).toBe('executing');
  return request;
}

describe('the first of two approvers', () => {
  it('who left the group and was disabled does not count when the second one approves', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    await play.approve(anna, request);
    remove(anna);
    tenant().arrange(anna.id, { accountEnabled: false });
    await play.approve(ben, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: ben.id } }],
    });
    expect(play.writes()).toEqual([]);
    const { text } = play.approvalCard(request);
    expect(text).toContain('An earlier approval does not count any more.');
    expect(text).toContain('Anna Smit is no approver any more.');
  });

  it('who joined those who ask does not count either', async () => {
    const request = await play.ask(nora, CANNOT_SEND, vera);
    await play.approve(anna, request);
    await play.ask(anna, CANNOT_SEND, vera);
    await play.approve(ben, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: ben.id } }],
    });
    expect(play.approvalCard(request).text).toContain('Anna Smit has asked for this too.');
    expect(play.writes()).toEqual([]);
  });
});

describe('an approver who was removed while Graph was away', () => {
  it('approved in vain: an hour later no password is set, and everybody hears why', async () => {
    const request = await waiting(nora, FORGOT, omar);
    remove(anna);
    const before = play.writesTo(omar).length;
    await later(50);
    expect(play.writesTo(omar)).toHaveLength(before);
    expect(await play.stored(request)).toMatchObject({ status: 'pending', approvals: [] });
    const { text, buttons } = play.approvalCard(request);
    expect(text).toContain('This waits for approval again. Nothing was changed yet.');
    expect(text).toContain('Anna Smit is no approver any more.');
    expect(buttons.join()).toContain('Approve');
    expect(play.chatOf(nora).at(-1)).toContain('waits for an admin again');
    expect(play.cardOf(nora, request).text).toContain('this waits for an admin again');
    expect(play.chatOf(nora).join('\n')).not.toContain('no approver');
  });

  it('is replaced by another one, and the rest is done from where it stopped', async () => {
    const request = await waiting(nora, FORGOT, omar);
    remove(anna);
    await later(3);
    await play.approve(ben, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'resolved',
      approval: { by: { id: ben.id } },
    });
    expect(passwordIn(await play.reveal(ben, request))).toMatch(/-\d+$/);
  });

  it('is replaced by another one, who gets a password that works, whatever somebody set by hand meanwhile', async () => {
    const request = await waiting(nora, FORGOT, omar);
    remove(anna);
    await later(3);
    tenant().setPassword(omar.id, 'Set-By-Hand-1');
    tenant().write(omar.id, { lastPasswordChangeDateTime: tenant().now().toISOString() });
    await later(1);
    await play.approve(ben, request);
    const shown = passwordIn(await play.reveal(ben, request));
    expect(tenant().passwordHashOf(omar.id)).toBe(sha256(shown));
  });

  it('is told in the thread of the approvers too, because nobody notices an edited card', async () => {
    const request = await waiting(lena, BLOCKED);
    remove(anna);
    const before = world.teams.channel('Approvals').posts.length;
    await later(3);
    // A reminder of another job may stand beside it.
    const told = world.teams.channel('Approvals').posts.slice(before);
    expect(told.map(({ activity }) => activity.text ?? '').join('\n')).toMatch(
      /waits for approval again.*Anna Smit is no approver any more/,
    );
    expect((await play.stored(request)).status).toBe('pending');
  });
});

describe('a request that waits for approval again', () => {
  it('can be denied: then what is not done is never done, and the helpdesk has the record', async () => {
    const request = await waiting(lena, BLOCKED);
    remove(anna);
    await later(3);
    await play.decide(ben, request, 'deny', { reason: 'Not without Anna.' });
    expect((await play.stored(request)).status).toBe('denied');
    expect(play.writesTo(lena)).toHaveLength(1);
    expect(play.chatOf(lena).at(-1)).toContain('What was done before that stays done.');
    expect(play.incident(request).text).toContain('No longer counted');
  });

  it('has a deadline of its own', async () => {
    const request = await waiting(lena, BLOCKED);
    remove(anna);
    await later(60);
    await later(7.5 * 60);
    expect((await play.stored(request)).status).toBe('pending');
    await later(60);
    expect((await play.stored(request)).status).toBe('expired');
  });
});

describe('a freeze after the approval', () => {
  it('stops what was approved before it', async () => {
    const request = await waiting(lena, BLOCKED);
    const colleagues = Object.values(people).filter(({ id }) => id !== lena.id);
    await world.query(
      `insert into freezes (id, person_id, until, lifted, body) values ($1, $2, $3, false, $4)`,
      [
        'FREEZE-1',
        lena.id,
        new Date(world.now().getTime() + 24 * 60 * MINUTE).toISOString(),
        JSON.stringify({
          ...{ id: 'FREEZE-1', kind: 'requester', tenantId: request.tenantId, count: colleagues.length },
          person: { id: lena.id, name: lena.displayName },
          ...{ at: world.now().toISOString(), until: '2999-01-01T00:00:00.000Z', involved: [lena.id] },
        }),
      ],
    );
    await later(3);
    expect(play.writesTo(lena)).toHaveLength(1);
    expect(await play.stored(request)).toMatchObject({ status: 'pending', lapsed: [{ why: 'frozen' }] });
    expect(await play.approve(ben, request)).toContain('stopped');
  });
});

describe('an account that became eligible for an admin role during a retry pause', () => {
  it('is not touched by the second try', async () => {
    const request = await waiting(lena, BLOCKED);
    tenant().eligibilities.push(assignment(lena.id, GLOBAL_ADMINISTRATOR));
    await later(3);
    expect(play.writesTo(lena)).toHaveLength(1);
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.approvalCard(request).text).toContain('The account has an admin role now');
  });
});

describe('a new password', () => {
  it('is not shown any more when its approver joined those who ask after the approval', async () => {
    const request = await waiting(nora, FORGOT, omar);
    await later(3);
    await play.ask(anna, FORGOT, omar);
    remove(anna);
    expect(sentenceOf(await play.reveal(anna, request))).toBe(
      'Only the approver of this request can see it.',
    );
  });
});

describe('a mail address that went to somebody else', () => {
  it('is not unblocked: the step uses the one that the person has now, and the card says so', async () => {
    tenant().block(julia.userPrincipalName);
    const request = await play.ask(julia, CANNOT_SEND);
    const old = julia.userPrincipalName;
    const fresh = 'julia.now@contoso.example';
    // None of her addresses is the old one any more.
    tenant().arrange(julia.id, {
      mail: fresh,
      userPrincipalName: fresh,
      proxyAddresses: [`SMTP:${fresh}`],
    });
    await play.approve(anna, request, { overrideReason: 'Called her, it is secured' });
    expect(tenant().isBlocked(old)).toBe(true);
    expect(play.writesTo(julia)).toEqual([]);
    expect((await play.stored(request)).status).toBe('unchanged');
    expect(play.approvalCard(request).text).toContain(`It was ${old}.`);
  });
});

describe('findings that are older than five minutes', () => {
  it('are read again at the approval: what changed is shown instead of approved', async () => {
    const request = await play.ask(lena, BLOCKED);
    world.clock.offsetMs = 6 * MINUTE;
    tenant().assignRole(lena.id, GLOBAL_ADMINISTRATOR);
    expect(await play.approve(anna, request)).toContain('The account has changed since this card was drawn');
    expect(play.writes()).toEqual([]);
    expect(await play.stored(request)).toMatchObject({ status: 'pending', handOff: 'privileged' });
    expect(play.approvalCard(request).text).toContain('the admin roles of the account');
  });

  it('are approved on as before when nothing that matters changed', async () => {
    const request = await play.ask(lena, BLOCKED);
    world.clock.offsetMs = 6 * MINUTE;
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('that changed can be approved on at the second click', async () => {
    const request = await play.ask(omar, FORGOT);
    world.clock.offsetMs = 6 * MINUTE;
    tenant().arrange(omar.id, { lastPasswordChangeDateTime: '2026-02-20T09:30:00Z' });
    expect(await play.approve(anna, request)).toContain('The account has changed');
    expect(play.approvalCard(request).text).toContain('when the password was last changed');
    await play.approve(anna, request);
    expect((await play.stored(request)).status).not.toBe('pending');
  });

  it('are not read while the directory does not answer, and nothing is approved', async () => {
    const { request, clicked } = await approvedWhileAway();
    expect(sentenceOf(clicked)).toContain('Your rights are being checked');
    await world.settle();
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.writes()).toEqual([]);
  });

  it('are read when the click is judged, and a refusal by them is told to the approver later', async () => {
    const { request } = await approvedWhileAway();
    tenant().assignRole(lena.id, GLOBAL_ADMINISTRATOR);
    world.sandbox.faults.clear();
    await world.settle();
    expect(await play.stored(request)).toMatchObject({ status: 'pending', handOff: 'privileged' });
    expect(play.chatOf(anna).at(-1)).toContain('The account has changed since this card was drawn');
    expect(play.writes()).toEqual([]);
  });

  /** Anna approves six minutes later, while the accounts of the directory cannot be read. */
  async function approvedWhileAway() {
    await play.at(anna);
    const request = await play.ask(lena, BLOCKED);
    world.clock.offsetMs = 6 * MINUTE;
    world.sandbox.faults.add({ match: { method: 'GET', path: PATCH.path }, status: 503, times: 1_000 });
    const clicked = await play.clickApproval(anna, play.approvalCard(request));
    return { request, clicked };
  }
});

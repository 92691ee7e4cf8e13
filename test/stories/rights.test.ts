import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/tenant/seed.js';
import { people } from '../../sandbox/tenant/seed.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { synced } from '../../sandbox/tenant/seedUsers.js';
import { sha256 } from '../../sandbox/http/redact.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { everythingIn, expectNoneIn } from '../helpers/leaks.js';
import { APP_ID } from '../helpers/signing.js';
import { story } from '../helpers/story.js';
import { QUICK } from '../helpers/world.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// `RIGHTS=approver`: the bot has no right to reset anybody. Each new password is set with the rights of the approver who
// clicked, and Entra ID decides whom they may reset. Against the simulated tenant; never run in a real one.

const { anna, ben, omar, nora } = people;
const RESET = /resetPassword$/;
/** Every token that Entra ID gave to an approver's Teams. */
let shown: string[] = [];
let begun = false;

const env = {
  ...{ RIGHTS: 'approver', PASSWORD_WRITEBACK: 'true' },
  ...{ STEP_UP_MINUTES: '60', STEP_UP_CONNECTION: 'sso', MicrosoftAppId: APP_ID },
};
const { world, play } = story({
  env,
  // What is not seen is looked for later, and no test waits for that at once.
  around: { timings: { ...QUICK, confirmLater: 20_000 } },
  signIn: (person, resource) => {
    // Before the stories begin, an approver chooses the channels.
    if (!begun) return undefined;
    shown.push(world.sandbox.entra.token(person, resource));
    return shown.at(-1);
  },
});

beforeEach(async () => {
  [shown, begun] = [[], true];
  await play.startOver();
  const { tenant } = world.sandbox;
  tenant.assignRole(anna.id, roles.authenticationAdministrator);
  // Nobody may do it with rights of the app.
  tenant.settings.grants.delete('User-PasswordProfile.ReadWrite.All');
  for (const person of [omar, nora]) play.untouched(person);
  tenant.arrange(nora.id, synced('nora'));
});

const settings = () => world.sandbox.tenant.settings;
const resets = () => world.sandbox.calls.to(RESET);
const forgot = (person: Person = omar) => play.ask(person, 'I forgot my password', person);
const cardText = (request: UnlockRequest) => textOf(play.approvalCard(request).post.activity);

async function lines(request: UnlockRequest, what: string): Promise<unknown[]> {
  const rows = await world.query('select detail from audit_events where request_id = $1 and what = $2', [
    request.id,
    what,
  ]);
  return rows.map(({ detail }) => detail);
}

/** The password that the approver reads is the one that the tenant has. */
async function expectHandedOver(approver: Person, request: UnlockRequest, subject: Person): Promise<void> {
  const password = passwordIn(await play.reveal(approver, request));
  expect(world.sandbox.tenant.passwordHashOf(subject.id)).toBe(sha256(password));
}

describe('a new password with the rights of the approver', () => {
  it.each([
    ['of a cloud account', omar],
    ['of a synced account, written back', nora],
  ])('%s is set from first words to last, and read out', async (_whose, subject) => {
    const request = await forgot(subject);
    expect(request.handOff).toBeUndefined();
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    await expectHandedOver(anna, request, subject);
    expect(resets()).toHaveLength(1);
  });

  it('leaves no token anywhere', async () => {
    await play.approve(anna, await forgot());
    expect(shown).not.toEqual([]);
    const everything = await everythingIn(world);
    expectNoneIn(everything, [...shown, ...(/delegated\.[\w-]{40}/.exec(everything) ?? [])]);
  });

  it('is in the name of the approver: on the card, on the record, and in the log of Entra ID', async () => {
    const request = await forgot();
    await play.approve(anna, request);
    expect(cardText(request)).toContain(`With the rights of ${anna.displayName}`);
    const of = { remedy: 'reset-password', rightsOfId: anna.id };
    expect(await lines(request, 'step-started')).toContainEqual(expect.objectContaining(of));
    expect(await lines(request, 'step-done')).toContainEqual(expect.objectContaining(of));
    expect(world.sandbox.tenant.directoryAudits.at(-1)).toMatchObject({
      initiatedBy: { user: { id: anna.id } },
    });
  });

  it('signs out with the rights of the app, as before', async () => {
    const request = await forgot();
    await play.approve(anna, request);
    const done = (await lines(request, 'step-done')) as { remedy: string; rightsOfId?: string }[];
    expect(done.find(({ remedy }) => remedy === 'revoke-sessions')?.rightsOfId).toBeUndefined();
  });
});

/** What stands in the way of an approver, the sentence, and how to take it away. */
const LACKS: [string, () => void, RegExp, () => void][] = [
  [
    'has no role for it',
    () => void (world.sandbox.tenant.roleAssignments = []),
    /may not reset this password in Entra\. The last to approve needs the role Authentication Administrator/,
    () => world.sandbox.tenant.assignRole(anna.id, roles.authenticationAdministrator),
  ],
  [
    'has to sign in with more',
    () => void (settings().challenge = true),
    /Anna[^:]*: sign out of Teams and in again, then approve/,
    () => void (settings().challenge = false),
  ],
  [
    'is challenged by Graph itself',
    () => void (settings().graphChallenges = true),
    /Anna[^:]*: sign out of Teams and in again, then approve/,
    () => void (settings().graphChallenges = false),
  ],
  [
    'acts through an app without consent',
    () => settings().delegatedConsent.clear(),
    /An admin has to consent first/,
    () => void settings().delegatedConsent.add('UserAuthenticationMethod.ReadWrite.All'),
  ],
  [
    'acts through an app that cannot prove itself',
    () => void (settings().clientSecret = 'another'),
    /Entra ID does not believe the bot's app/,
    () => void (settings().clientSecret = undefined),
  ],
];

describe.each(LACKS)('an approver who %s', (_who, arrange, sentence, mend) => {
  it('reads why, nothing is changed, and after that it goes on with another click', async () => {
    arrange();
    const request = await forgot();
    const before = world.sandbox.tenant.passwordHashOf(omar.id);
    await play.approve(anna, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      lapsed: [{ by: { id: anna.id } }],
    });
    expect(cardText(request)).toMatch(sentence);
    expect(world.sandbox.tenant.passwordHashOf(omar.id)).toBe(before);
    mend();
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    await expectHandedOver(anna, request, omar);
  });
});

describe('a password that somebody sets by hand while the request waits for an approver with the role', () => {
  it('is not taken for the one of the bot: the next approver hands over one that works', async () => {
    const { tenant } = world.sandbox;
    tenant.roleAssignments = [];
    const request = await forgot();
    await play.approve(anna, request);
    world.clock.offsetMs = 60_000;
    tenant.setPassword(omar.id, 'Set-By-Hand-1');
    tenant.write(omar.id, { lastPasswordChangeDateTime: tenant.now().toISOString() });
    tenant.assignRole(anna.id, roles.authenticationAdministrator);
    await play.approve(anna, request);
    await expectHandedOver(anna, request, omar);
  });
});

describe('the sign-in behind a click', () => {
  /** Approves while Entra ID does not answer, so that the change comes later. */
  async function approvedAndWaiting(): Promise<UnlockRequest> {
    const request = await forgot();
    world.sandbox.faults.add({ match: { path: /oauth2\/v2\.0\/token$/ }, status: 503, times: 1 });
    await play.clickApproval(anna, play.approvalCard(request));
    return request;
  }

  it('is used again when Entra ID did not answer the first time', async () => {
    const request = await approvedAndWaiting();
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('of another approver with the role does it, when that of the first one does not', async () => {
    const request = await forgot();
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('pending');
    await play.approve(anna, request);
    const stored = await play.stored(request);
    expect(stored).toMatchObject({ status: 'resolved', approval: { by: { id: anna.id } } });
    expect(stored.steps[0]).toMatchObject({ remedy: 'reset-password', rightsOf: { id: anna.id } });
  });

  it('of who approved first does it too: after a missing role both approve again, in the other order', async () => {
    const request = await forgot();
    const two = `jsonb_set(body, '{approvalsNeeded}', '2')`;
    await world.query(`update requests set body = ${two} where id = '${request.id}'`);
    for (const approver of [anna, ben]) await play.approve(approver, request);
    expect(await play.stored(request)).toMatchObject({ status: 'pending', approvals: [] });
    for (const approver of [ben, anna]) await play.approve(approver, request);
    const { status, steps } = await play.stored(request);
    expect([status, steps[0]?.rightsOf?.id]).toEqual(['resolved', anna.id]);
  });

  it('counts however often somebody without the role has tried before', async () => {
    const request = await forgot();
    for (let tries = 0; tries < 6; tries++) await play.approve(ben, request);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });
});

describe('a password that Microsoft took, and could not set', () => {
  it.each([
    ['because there is no writeback', 'off'],
    ['because Active Directory refuses it', 'refuses'],
  ] as const)('%s is a failure with a way on, and nobody is shown it', async (_why, writeback) => {
    settings().writeback = writeback;
    const request = await forgot(nora);
    await play.approve(anna, request);
    const [step] = (await play.stored(request)).steps;
    expect(step).toMatchObject({ state: 'failed', reason: { kind: 'reset-refused' } });
    expect(cardText(request)).toContain('Reset it in Active Directory.');
    expect(cardText(request)).toContain('Active Directory Users and Computers');
    const [row] = await world.query(`select * from credentials where request_id = '${request.id}'`);
    expect(row).toMatchObject({ state: 'gone', sealed: null });
    expect(resets()).toHaveLength(1);
  });

  it('is asked about until it is over', async () => {
    settings().resetLooks = 3;
    const request = await forgot(nora);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(world.sandbox.calls.to(/authentication\/operations/)).toHaveLength(4);
  });
});

describe('a reset without an answer', () => {
  it('of a synced account is not sent again, because nothing shows whether it was made', async () => {
    world.sandbox.faults.add({ match: { path: RESET }, phase: 'after', drop: true });
    const request = await forgot(nora);
    await play.approve(anna, request);
    for (let minute = 1; minute <= 6; minute++) {
      world.clock.offsetMs = minute * 60_000;
      await world.settle();
    }
    expect(resets()).toHaveLength(1);
    const [step] = (await play.stored(request)).steps;
    expect(step).toMatchObject({ state: 'failed', reason: { kind: 'not-confirmed' } });
    await expectHandedOver(anna, request, nora);
  });

  it('of a cloud account is seen in the directory', async () => {
    world.sandbox.faults.add({ match: { path: RESET }, phase: 'after', drop: true });
    const request = await forgot();
    await play.approve(anna, request);
    expect(resets()).toHaveLength(1);
    expect((await play.stored(request)).status).toBe('resolved');
  });
});

describe('a break-in', () => {
  it('is contained without the new password, when the approver has no role for it', async () => {
    world.sandbox.tenant.roleAssignments = [];
    await play.ask(people.vera, "I can't send mail");
    const request = await play.newest(people.vera);
    expect(request.kind).toBe('contain');
    await play.approve(anna, request);
    await play.approve(ben, request);
    const { steps, status } = await play.stored(request);
    expect(status).toBe('partly-resolved');
    expect(steps.find(({ remedy }) => remedy === 'reset-password')).toMatchObject({
      state: 'failed',
      reason: { kind: 'rights-role' },
    });
    expect(steps.find(({ remedy }) => remedy === 'revoke-sessions')).toMatchObject({ state: 'done' });
  });
});

describe('een nieuw wachtwoord met de rechten van de goedkeurder', () => {
  it('wordt ingesteld, van de eerste woorden tot het wachtwoord dat de directory heeft', async () => {
    world.sandbox.tenant.arrange(omar.id, { ...synced('odijk'), preferredLanguage: 'nl-NL' });
    play.untouched(omar);
    const request = await play.ask(omar, 'Ik ben mijn wachtwoord vergeten');
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    await expectHandedOver(anna, request, omar);
    expect(play.chatOf(omar).join(' ')).toMatch(/wachtwoord/);
  });
});

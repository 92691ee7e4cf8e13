import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { modern } from '../../sandbox/tenant/seedModern.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { optionsOf } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// A break-in as thieves do it now: from the person's own city, with a device code, through an app with a verified
// publisher, with a device of their own and a rule that has the name of one of Outlook's.

const { roos, iris, nora, anna, ben, chloe } = people;
const HACKED = 'someone hacked my account';
const ADDRESS = 'r••••@mail.example';
const LEFT = [modern.deletes, modern.hides, modern.app, modern.device, modern.method, ADDRESS];

const { world, play } = story();
const tenant = () => world.sandbox.tenant;

/** What the story came to, at each of its stations. It is played once: each test reads one thing. */
interface Played {
  readonly asked: UnlockRequest;
  readonly card: string;
  readonly evidence: string;
  readonly contained: UnlockRequest;
  readonly after: ReturnType<typeof leftInTenant>;
  readonly incident: string;
  readonly back: UnlockRequest;
  readonly revealed: number | undefined;
  readonly quiet: { readonly origin: UnlockRequest; readonly incident: string };
  readonly reopened: { readonly origin: UnlockRequest; readonly card: string };
}
let played: Played;

function leftInTenant() {
  const { rules } = tenant().mailbox(roos.id)!.latest();
  const isOn = (name: string) => rules.find(({ Name }) => Name === name)?.Enabled;
  return {
    rules: [isOn(modern.deletes), isOn(modern.hides)],
    device: tenant().devices.find(({ displayName }) => displayName === modern.device)?.accountEnabled,
    methods: tenant()
      .methods.get(roos.id)!
      .filter(({ displayName }) => displayName === modern.method).length,
    addresses: tenant().user(roos.id).otherMails,
    replies: tenant().automaticReplies.get(roos.id)?.['status'],
    grants: tenant().grants.filter(({ principalId }) => principalId === roos.id).length,
  };
}

async function givesBack(origin: UnlockRequest): Promise<{ readonly id: string }> {
  await world.teams.as(anna).click(play.approvalCard(origin), 'give-back');
  await world.settle();
  const [row] = await world.query(`select id from requests where slot = 'give-back'`);
  const back = { id: String(row?.['id']) };
  await play.approve(ben, back);
  await play.approve(chloe, back);
  return back;
}

async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * 60_000;
  await world.settle();
}

/** The thief still has a session of the browser, and adds a way in. */
function thiefComesBack(): void {
  tenant().methods.get(roos.id)!.push({
    id: 'c0d00000-0000-4000-8000-0000000000bc',
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    displayName: 'SM-G991B again',
    createdDateTime: tenant().now().toISOString(),
  });
}

async function playAll(): Promise<Played> {
  const first = await play.ask(roos, HACKED);
  const asked = await play.stored(first);
  const card = play.approvalCard(first).text;
  const seen = await world.teams.as(anna).click(play.approvalCard(first), 'evidence');
  await play.approve(anna, first);
  await play.approve(ben, first);
  const contained = await play.stored(first);
  const after = leftInTenant();
  const incident = play.incident(first).text;
  const { id } = await givesBack(contained);
  const back = await play.stored({ id });
  const { status: revealed } = await play.reveal(chloe, back);
  await later(16);
  const quiet = { origin: await play.stored(first), incident: play.incident(back).text };
  thiefComesBack();
  await later(61);
  const reopened = { origin: await play.stored(first), card: play.approvalCard(first).text };
  const evidence = JSON.stringify(seen.body);
  return { asked, card, evidence, contained, after, incident, back, revealed, quiet, reopened };
}

beforeAll(async () => {
  played = await playAll();
}, 240_000);

describe('a break-in from the person’s own city', () => {
  it.each([
    ['the city and the code', `${modern.city} (Netherlands)`],
    ['the device code', 'with a device code'],
    ['the page on which sign-in methods are added', 'opened My Signins at once'],
    [
      'a rule with a system name',
      `“${modern.deletes}”: deletes mail, has the name of a rule of Outlook’s own, looks for money or warnings, is hidden`,
    ],
    ['a rule that hides mail, by a folder with a Dutch name', `“${modern.hides}”: moves mail out of sight`],
    [
      'an app with a verified publisher',
      `“${modern.app}”: reads mail, sends mail, keeps its access, allowed in the last 7 days`,
    ],
    ['a joined device', `“${modern.device}”, since`],
    ['a new sign-in method', `Authenticator ${modern.method}, registered`],
    ['a rule that is gone', `“${modern.removed}”: made`],
    ['a mail program that did not say which rule it changed', 'changed by a mail program'],
    ['automatic replies that lead outside', 'accounts@contoso-billing.example'],
    ['another address of the person', 'Other addresses of the person, changed in the last 7 days'],
  ])('leaves a trace that stands in the evidence: %s', (_, words) => {
    expect(played.evidence).toContain(words);
  });

  it('is called what it may be, on the card', () => {
    expect(played.card).toContain('May be a break-in');
  });

  it('has everything chosen already that the thief left', () => {
    const advised = optionsOf(played.asked).filter((option) => option.advised);
    expect(advised.map(({ target }) => target?.name).filter(Boolean)).toEqual(expect.arrayContaining(LEFT));
    const remedies = advised.map(({ remedy }) => remedy);
    expect(remedies).toEqual(expect.arrayContaining(['reset-password', 'revoke-sessions']));
  });

  it('is contained: each trace is taken off, and that is read back', () => {
    const { status, steps } = played.contained;
    expect([status, ...new Set(steps.map(({ state }) => state))]).toEqual(['resolved', 'done']);
    expect(steps.flatMap(({ target }) => target?.name ?? [])).toEqual(expect.arrayContaining(LEFT));
    expect(played.after).toEqual({
      rules: [false, false],
      device: false,
      methods: 0,
      addresses: [],
      replies: 'disabled',
      grants: 0,
    });
  });

  it('is counted from the thief’s first sign-in on, and by their address', () => {
    const { losses } = played.contained;
    const code = tenant().signIns.find(
      ({ authenticationProtocol }) => authenticationProtocol === 'deviceCode',
    );
    expect(losses).toMatchObject({ sinceWhat: 'strange-sign-in', strange: [code?.['ipAddress']] });
    expect(Date.parse(losses!.since)).toBe(Date.parse(code!.createdDateTime));
  });

  it('is not over although nothing was blocked: the person has no password that they know', () => {
    expect(played.contained).not.toHaveProperty('givenBack');
    expect(played.incident).toContain('nobody knows the new password');
  });

  it('is given back by two others, with a password', () => {
    const { back, revealed } = played;
    expect(back.steps.map(({ remedy, state }) => [remedy, state])).toEqual([['reset-password', 'done']]);
    expect([back.approvalsNeeded, revealed]).toEqual([2, 200]);
  });
});

describe('the looks after it was given back', () => {
  it('say how often somebody looked, and open nothing while the thief stays away', () => {
    const { origin, incident } = played.quiet;
    expect(origin).toMatchObject({ givenBack: { by: played.back.id } });
    expect(incident).toContain('2 of 5 times');
  });

  it('open it again when the thief comes back', () => {
    const { origin, card } = played.reopened;
    expect(origin).toMatchObject({ cameBack: { by: played.back.id, seen: ['method'] } });
    expect(card).toContain('Open again: something in the account is new or was changed');
  });
});

describe('a false alarm beside it', () => {
  it('is shown as no clear break-in, and nothing is changed', async () => {
    const before = play.writes().length;
    const request = await play.ask(nora, HACKED, iris);
    expect(play.approvalCard(request).text).toContain('There is something to look at, but no clear break-in');
    await play.decide(anna, request, 'false-alarm', { note: 'Called Iris: they are her own rules' });
    expect((await play.stored(request)).status).toBe('unchanged');
    expect(play.writes().length).toBe(before);
  });
});

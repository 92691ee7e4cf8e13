import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { signInRow, type SignInFacts } from '../../sandbox/tenant/signInRow.js';
import { story } from '../helpers/story.js';

// Cases from the field about sign-ins. Each test begins with the id of its case. `slowSignIns.test.ts` has signins-slow.

describe('a break-in without a foreign country', () => {
  const { iris } = people;
  const { world, play } = story();
  beforeEach(() => play.startOver());

  const THIEF = {
    city: 'Utrecht',
    address: '203.0.113.66',
    device: { operatingSystem: 'Windows 10', browser: 'Chrome 120.0' },
  };

  function signedIn(minutesAgo: number, facts: SignInFacts): void {
    const { tenant } = world.sandbox;
    const at = new Date(tenant.now().getTime() - minutesAgo * 60_000);
    tenant.signIns.push(signInRow(tenant.user(iris.id), at, facts));
  }

  /** The approver's card, when Iris says that somebody else is in her account. */
  const cardAfter = async () => play.approvalCard(await play.ask(iris, 'someone hacked my account')).text;

  it('token-theft-signins: a session that goes on elsewhere is found, by its non-interactive sign-ins alone', async () => {
    signedIn(40, { ...THIEF, country: 'RO', interactive: false });
    const text = await cardAfter();
    expect(text).toContain('a session in use in a country where the person does not usually sign in');
    expect(text).not.toContain('no clear break-in');
  });

  it('token-theft-signins: where they cannot be read, the card says so, and the rest is as before', async () => {
    signedIn(40, { ...THIEF, country: 'RO', interactive: false });
    world.sandbox.faults.add({ match: { path: /beta\/auditLogs\/signIns/ }, status: 400, times: 9 });
    const text = await cardAfter();
    expect(text).toMatch(/Not readable:[^.]*non-interactive sign-ins/);
    expect(text).toContain('There is something to look at, but no clear break-in');
  });

  it('is found by IMAP that shows among the non-interactive sign-ins alone, from the same city', async () => {
    signedIn(40, { ...THIEF, device: {}, client: 'IMAP4', interactive: false });
    const text = await cardAfter();
    expect(text).toContain('an old kind of mail program');
    expect(text).not.toContain('no clear break-in');
  });

  it('is not seen in IMAP of a phone on its way, which shows at home, too', async () => {
    const imap = { device: {}, client: 'IMAP4', interactive: false } as const;
    signedIn(40, { ...THIEF, ...imap });
    signedIn(50, imap);
    expect(await cardAfter()).toContain('There is something to look at, but no clear break-in');
  });

  it('risk-detections: why Microsoft sees a risk is shown, in words, and by its name where the bot knows none', async () => {
    const { tenant } = world.sandbox;
    const at = new Date(tenant.now().getTime() - 60_000).toISOString();
    const detection = { userId: iris.id, riskLevel: 'high', riskState: 'atRisk', activityDateTime: at };
    tenant.risks.set(iris.id, { riskLevel: 'high', riskState: 'atRisk' });
    tenant.riskDetections = [
      { ...detection, id: 'r1', riskEventType: 'anomalousToken' },
      { ...detection, id: 'r2', riskEventType: 'brandNewKind' },
    ];
    const text = await cardAfter();
    expect(text).toContain('a token was used in an unusual way');
    expect(text).toContain('Microsoft calls it “brandNewKind”');
  });

  it('is found by a device code from the same city', async () => {
    signedIn(30, { ...THIEF, protocol: 'deviceCode', app: 'Microsoft Authentication Broker' });
    expect(await cardAfter()).toContain('Somebody signed in with a device code');
  });

  it('is found by an unknown machine that opens My Sign-Ins at once', async () => {
    signedIn(30, THIEF);
    signedIn(28, { ...THIEF, app: 'My Signins' });
    const text = await cardAfter();
    expect(text).toContain('Somebody came in and opened the sign-in settings');
    expect(text).toContain('not one of the person’s usual devices, not managed');
  });

  it('is not seen in an unknown machine alone: people buy computers', async () => {
    signedIn(30, THIEF);
    expect(await cardAfter()).toContain('There is something to look at, but no clear break-in');
  });
});

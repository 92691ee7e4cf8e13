import { beforeEach, describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { people } from '../../sandbox/tenant/seed.js';
import type { FaultMatch } from '../../sandbox/http/faults.js';
import { story } from '../helpers/story.js';

// A tenant that refuses everything beyond the basics: an older cloud, a missing licence, a permission nobody granted. The
// bot does what it can with the rest, and says what it did not see.

const { vera, anna, ben, sofia, omar } = people;
const t = textsIn('en');

/** What a tenant may not have. The basics are users, roles, sign-ins, methods, rules, forwarding and consents. */
const BEYOND: readonly FaultMatch[] = [
  ...[
    /userRegistrationDetails$/,
    /mailFolders\/(?!inbox\/messageRules)/,
    /mailboxSettings/,
    /\/domains\//,
    /administrativeUnit/,
    /registeredDevices|ownedDevices|\/devices/,
    /graph\/beta\//,
    /riskDetections/,
    /auditLog\/queries/,
    /messageTraces/,
  ].map((path) => ({ path })),
  ...[
    'Get-SweepRule',
    'Get-Recipient',
    'Get-MailContact',
    'Get-MailboxFolderPermission',
    'Get-MobileDeviceStatistics',
    'Get-MobileDevice',
    'Get-CASMailbox',
    'Get-OrganizationConfig',
    'Get-TransportRule',
    'Get-InboundConnector',
    'Get-OutboundConnector',
  ].map((cmdlet) => ({ cmdlet })),
];

const { world, play } = story();
beforeEach(() => play.startOver());

function lacks(answer: { readonly status: number; readonly body?: unknown }): void {
  for (const match of BEYOND) world.sandbox.faults.add({ match, ...answer, times: 1_000 });
}

const refused = (code: string) => ({ error: { code, message: code } });

describe.each([
  ['does not know it (404)', { status: 404, body: refused('UnknownError') }],
  ['does not know the segment (400)', { status: 400, body: refused('BadRequest') }],
  ['forbids it (403)', { status: 403, body: refused('Authorization_RequestDenied') }],
  ['has not built it (501)', { status: 501, body: refused('NotImplemented') }],
] as const)('a tenant that %s', (_what, answer) => {
  it('still shows a break-in for what it is, and has it contained', async () => {
    lacks(answer);
    const request = await play.ask(vera, "I can't send mail");
    expect(request).toMatchObject({ kind: 'contain', status: 'pending', approvalsNeeded: 2 });
    const { text } = play.approvalCard(request);
    expect(text).toContain('v.lammers.backup@evil.example');
    await play.approve(anna, request);
    await play.approve(ben, request);
    const over = await play.stored(request);
    expect(over.steps.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(over.steps.map(({ remedy }) => remedy)).toEqual(
      expect.arrayContaining(['reset-password', 'revoke-sessions', 'clear-forwarding', 'disable-inbox-rule']),
    );
  });

  it('still offers self-service, and a plan to who has none', async () => {
    lacks(answer);
    const before = play.chatOf(sofia).length;
    await play.says(sofia, 'start over', 'I forgot my password');
    const said = play.chatOf(sofia).slice(before).join('\n');
    expect(said).toContain(t('dialogs:selfService.steps').split('\n')[0]!);
    expect(await play.ask(omar, 'I forgot my password')).toMatchObject({ status: 'pending' });
  });
});

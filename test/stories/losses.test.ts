import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { Browser } from '../helpers/browser.js';
import { signInAtSandbox } from '../helpers/signInAtSandbox.js';
import { story } from '../helpers/story.js';
import { freshFolder, startWorld } from '../helpers/world.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';

// A break-in was contained: what the thief read, copied and sent, in numbers, and whom to warn.

const { vera, nora, anna, ben } = people;
const PUBLIC = 'https://bot.example';
const MINUTE = 60_000;
const HACKED = 'I think I was hacked';
/** Two of them outside got mail from her alias alone. */
const SENT = 'Mails sent: 4, to 42 outside and 6 inside';

const { world, play } = story({ env: { PUBLIC_URL: PUBLIC, SIGN_IN_CONTEXT: 'c1' } });
beforeEach(() => play.startOver());

/** The break-in of Vera, contained by two. */
async function contained(player = play): Promise<UnlockRequest> {
  const request = await player.ask(nora, HACKED, vera);
  await player.approve(anna, request);
  await player.approve(ben, request);
  return request;
}

/** Time goes on, and the jobs that are due run. */
async function later(minutes: number, of = world): Promise<void> {
  of.clock.offsetMs = minutes * MINUTE;
  await of.settle();
}

const settings = () => world.sandbox.tenant.settings;
const searches = (of = world) =>
  of.sandbox.calls.to(/auditLog\/queries$/).map(({ body }) => (body as { displayName: string }).displayName);

describe('after a break-in was contained', () => {
  it('the cards say that it is being read, and then the numbers', async () => {
    const request = await contained();
    expect(play.approvalCard(request).text).toContain('Still reading what was read and sent');
    expect(play.approvalCard(request).text).toContain(SENT);
    await later(1);
    await later(2);
    for (const { text } of [play.approvalCard(request), play.incident(request)]) {
      expect(text).not.toContain('Still reading');
      expect(text).toContain('Mails opened: 220 from strange addresses, 221 in all');
      expect(text).toContain('Mail folders copied: 2 from strange addresses, 2 in all');
      expect(text).toContain('Files downloaded: 2 from strange addresses, 2 in all');
    }
    expect(searches()).toEqual(['Latchkey: mail', 'Latchkey: files']);
  });

  it('the evidence names whom to warn, behind its link, and no channel and no chat does', async () => {
    const request = await contained();
    await later(1);
    await later(2);
    // Entra ID dates a sign-in by its own clock.
    world.clock.offsetMs = 0;
    const page = `${PUBLIC}/evidence/${request.id}.html`;
    const browser = new Browser({ [PUBLIC]: world.botUrl });
    const read = await signInAtSandbox(browser, await browser.open(page), anna);
    expect(read.text).toContain('buyer3@customer3.example, outside');
    expect(read.text).toContain('For the privacy officer');
    expect(read.text).not.toContain('buyer0@customer0.example');
    const channels = ['Approvals', 'Helpdesk'].flatMap((name) => world.teams.channel(name).posts);
    const said = [
      ...channels.map(({ activity }) => textOf(activity)),
      ...play.chatOf(anna),
      ...play.chatOf(nora),
    ];
    expect(said.join()).not.toContain('customer3.example');
    expect(JSON.stringify(await world.query('select detail from audit_events'))).not.toContain('customer3');
  });

  it('neither the account’s owner nor who asked hears anything of it, and no subject is kept', async () => {
    const request = await contained();
    await later(1);
    await later(2);
    const chats = [...play.chatOf(vera), ...play.chatOf(nora)].join();
    expect(chats).not.toMatch(/Mails opened|read and sent|strange address/);
    expect(JSON.stringify(await play.stored(request))).not.toContain('Subject of the thief');
    expect(world.logged.join()).not.toContain('Subject of the thief');
  });

  it('the record says that it was searched and counted', async () => {
    const request = await contained();
    await later(1);
    await later(2);
    const rows = await world.query(
      `select what, detail from audit_events where request_id = $1 and what like 'losses-%' order by place`,
      [request.id],
    );
    expect(rows.map(({ what }) => what).toSorted()).toEqual(
      [
        ...Array.from({ length: 2 }, () => 'losses-asked'),
        ...Array.from({ length: 3 }, () => 'losses-counted'),
      ].toSorted(),
    );
  });
});

describe('before that', () => {
  it('nothing is searched: not for a false alarm, not while it waits', async () => {
    const request = await play.ask(nora, HACKED, vera);
    await play.decide(anna, request, 'false-alarm', { note: 'Her own rules' });
    await later(2);
    expect(searches()).toEqual([]);
    expect((await play.stored(request)).losses).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  it('for want of a permission is named with it, and the rest is counted', async () => {
    settings().grants.delete('AuditLogsQuery-Exchange.Read.All');
    settings().grants.delete('AuditLogsQuery-SharePoint.Read.All');
    settings().grants.delete('AuditLogsQuery-OneDrive.Read.All');
    const request = await contained();
    const { text } = play.incident(request);
    expect(text).toContain('mail: grant AuditLogsQuery-Exchange.Read.All');
    expect(text).toContain(
      'files: grant AuditLogsQuery-SharePoint.Read.All and AuditLogsQuery-OneDrive.Read.All',
    );
    expect(text).toContain(SENT);
  });

  it('because the server knows no such call is said, and the containment is what it was', async () => {
    for (const path of [/auditLog\/queries/, /messageTraces/])
      world.sandbox.faults.add({ match: { path }, status: 501, times: 9 });
    const request = await contained();
    expect((await play.stored(request)).status).toBe('resolved');
    for (const part of ['mail', 'files', 'what was sent'])
      expect(play.incident(request).text).toContain(`${part}: could not be read`);
  });

  it('because Microsoft gave the search up is said', async () => {
    settings().auditSearchEnds = 'failed';
    const request = await contained();
    await later(1);
    await later(2);
    expect(play.incident(request).text).toContain('mail: could not be read');
  });

  it('because Microsoft searches for hours is said in the end', async () => {
    settings().auditSearchLooks = 999;
    const request = await contained();
    await later(6 * 60 + 1);
    expect(play.incident(request).text).toContain('mail: no answer from Microsoft for hours');
  });
});

describe('a bot that is stopped between two looks', () => {
  // Two bots start, one after the other, each with a database in a folder.
  it('goes on with the same search, and counts nothing twice', { timeout: 120_000 }, async () => {
    const { sandbox } = world;
    const env = { DATA_FOLDER: freshFolder() };
    const first = await startWorld({ env, sandbox });
    const request = await contained(new StoryPlayer(first));
    await first.close();
    const second = await startWorld({ env, sandbox });
    await later(1, second);
    await later(2, second);
    const player = new StoryPlayer(second);
    expect((await player.stored(request)).losses?.rounds[0]?.at).toBeDefined();
    expect(searches(second)).toEqual(['Latchkey: mail', 'Latchkey: files']);
    await second.close();
  });
});

describe('in Dutch', () => {
  const dutch = story({ env: { LANGUAGE: 'nl' } });
  beforeEach(() => dutch.play.startOver());

  it('the numbers stand on the card', async () => {
    const request = await contained(dutch.play);
    expect(dutch.play.approvalCard(request).text).toContain('Nog bezig: wat er is gelezen en verstuurd');
    await later(1, dutch.world);
    await later(2, dutch.world);
    expect(dutch.play.incident(request).text).toContain('E-mails geopend: 220 vanaf vreemde adressen');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../sandbox/connector/readable.js';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { objectsIn } from '../cards/allCards.js';
import { Browser } from '../helpers/browser.js';
import { signInAtSandbox } from '../helpers/signInAtSandbox.js';
import { sentenceOf } from '../helpers/storyPlayer.js';
import { story, type Story } from '../helpers/story.js';

// The evidence of a break-in outside of Teams. The bot always knows who reads it, and the record says so.

const { anna, ben, chloe, nora, vera } = people;
const PUBLIC = 'https://bot.example';
const HACKED = 'I think I was hacked';

/** The addresses that the buttons of a card open. */
const linksOf = ({ content }: Card) =>
  [...objectsIn(content)].filter(({ type }) => type === 'Action.OpenUrl').map(({ url }) => String(url));
const evidenceLinks = (card: Card) => linksOf(card).filter((url) => url.includes('/evidence/'));

const openings = ({ world }: Story, id: string) =>
  world.query(
    `select what, actor_id from audit_events where request_id = $1 and what like 'evidence-%ed' or
       request_id = $1 and what = 'evidence-link-given' order by place`,
    [id],
  );

describe('with a sign-in page', () => {
  const told: Story = story({ env: { PUBLIC_URL: PUBLIC, SIGN_IN_CONTEXT: 'c1' } });
  const { world, play } = told;
  beforeEach(() => play.startOver());
  const browser = () => new Browser({ [PUBLIC]: world.botUrl });

  async function opens(address: string, person: Person) {
    const theirs = browser();
    return signInAtSandbox(theirs, await theirs.open(address), person);
  }

  it('the cards link to it without a secret, and an approver reads it after signing in, on record', async () => {
    const request = await play.ask(vera, HACKED);
    const [page = ''] = evidenceLinks(play.approvalCard(request));
    expect(page).toBe(`${PUBLIC}/evidence/${request.id}.html`);
    const read = await opens(page, anna);
    expect([read.status, read.url]).toEqual([200, page]);
    expect(read.text).toContain('v.lammers.backup@evil.example');
    const downloaded = { what: 'evidence-downloaded', actor_id: anna.id };
    expect((await openings(told, request.id)).at(-1)).toEqual(downloaded);
    await play.decide(anna, request, 'false-alarm', { note: 'Her own rules' });
    expect(evidenceLinks(play.incident(request))).toEqual([page, page.replace('.html', '.json')]);
  });

  it('is read by nobody else, and they read the same as about a request that is not there', async () => {
    const request = await play.ask(nora, HACKED, vera);
    const [page = ''] = evidenceLinks(play.approvalCard(request));
    const missing = await opens(`${PUBLIC}/evidence/ZZZZ-ZZZZ.html`, anna);
    for (const person of [nora, vera]) {
      const refused = await opens(page, person);
      expect([refused.status, refused.text]).toEqual([404, missing.text]);
    }
    const { members } = world.sandbox.tenant.groups.get(approverGroupId)!;
    members.splice(members.indexOf(anna.id), 1);
    expect((await opens(page, anna)).status).toBe(404);
    expect(JSON.stringify(await openings(told, request.id))).not.toContain('evidence-downloaded');
  });

  it('needs a sign-in from now on, and with the second factor that the operator asks for', async () => {
    const request = await play.ask(vera, HACKED);
    const [page = ''] = evidenceLinks(play.approvalCard(request));
    const wishes = [
      { signedInAt: new Date(world.now().getTime() - 60_000) },
      { claims: { acrs: undefined } },
    ];
    for (const wish of wishes) {
      world.sandbox.entra.idTokens = wish;
      expect((await opens(page, anna)).status).toBe(403);
    }
    world.sandbox.entra.idTokens = {};
    expect((await opens(page, anna)).status).toBe(200);
  });

  it('cannot be handed over as a link: that button is for bots without a sign-in page', async () => {
    const request = await play.ask(vera, HACKED);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: 1 };
    const clicked = await world.teams.as(anna).invoke(post, { verb: 'evidence-file', data });
    expect(sentenceOf(clicked)).toContain('does not know this button');
    expect(play.chatOf(anna).join()).not.toContain('/evidence/');
  });
});

describe('without a client secret', () => {
  const told: Story = story({
    env: { PUBLIC_URL: PUBLIC, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' },
  });
  const { world, play } = told;
  beforeEach(() => play.startOver());
  const open = (address: string) => new Browser({ [PUBLIC]: world.botUrl }).open(address);

  it('no card in a channel links to it, and the log says at the start why', async () => {
    const request = await play.ask(vera, HACKED);
    expect(evidenceLinks(play.approvalCard(request))).toEqual([]);
    await play.decide(anna, request, 'false-alarm', { note: 'Her own rules' });
    expect(evidenceLinks(play.incident(request))).toEqual([]);
    expect(world.logged.join()).toContain('No sign-in page');
  });

  it('an approver gets links in their private chat, for 15 minutes; who got them and who opened is on record', async () => {
    const request = await play.ask(vera, HACKED);
    await play.at(ben);
    const clicked = await world.teams.as(ben).click(play.approvalCard(request), 'evidence-file');
    expect(sentenceOf(clicked)).toContain('in your private chat');
    const [page = '', data = ''] = evidenceLinks(play.cardOf(ben, request));
    expect((await open(page)).text).toContain('v.lammers.backup@evil.example');
    expect((await open(data)).status).toBe(200);
    expect(await openings(told, request.id)).toMatchObject([
      { what: 'evidence-finished' },
      { what: 'evidence-link-given', actor_id: ben.id },
      { what: 'evidence-downloaded', actor_id: ben.id },
      { what: 'evidence-downloaded', actor_id: ben.id },
    ]);
    world.clock.offsetMs = 15 * 60_000 + 1000;
    expect((await open(page)).status).toBe(404);
  });

  it('such a link opens nothing any more when its owner left the group', async () => {
    const request = await play.ask(vera, HACKED);
    await play.at(chloe);
    await world.teams.as(chloe).click(play.approvalCard(request), 'evidence-file');
    const [page = ''] = evidenceLinks(play.cardOf(chloe, request));
    world.sandbox.tenant.arrange(chloe.id, { accountEnabled: false });
    expect((await open(page)).status).toBe(404);
  });

  it('nobody else gets one', async () => {
    const request = await play.ask(nora, HACKED, vera);
    for (const person of [nora, vera]) {
      await play.at(person);
      await world.teams.as(person).click(play.approvalCard(request), 'evidence-file');
      expect(play.chatOf(person).join()).not.toContain('/evidence/');
    }
    expect(JSON.stringify(await openings(told, request.id))).not.toContain('evidence-link-given');
  });

  it('nobody is sent to sign in, and there is no page for it', async () => {
    expect((await open(`${PUBLIC}/evidence/ZZZZ-ZZZZ.html`)).way).toHaveLength(1);
    expect((await open(`${PUBLIC}/sign-in/done?state=x&code=y`)).text).toContain('There is nothing here');
  });
});

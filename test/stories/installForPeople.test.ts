import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueAppId } from '../../sandbox/tenant/personalApp.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// INSTALL_FOR_PEOPLE: the bot installs itself for whom it has to write to.

const { anna, lena, otto, piet } = people;
const { world, play } = story({ env: { ...REAL_PROOFS, INSTALL_FOR_PEOPLE: catalogueAppId } });
beforeEach(() => play.startOver());

async function asksVoucher(request: UnlockRequest): Promise<string> {
  const form = await play.opensForm(anna, request);
  const clicked = await world.teams.as(anna).click(form, 'ask-voucher');
  await world.settle();
  return sentenceOf(clicked);
}

const has = ({ id }: Person) => world.sandbox.teams.installed.has(id);
const installs = () => world.sandbox.calls.writes().filter(({ path }) => path.endsWith('/installedApps'));

describe('a manager without the app, who is to vouch', () => {
  it('cannot be reached while the permission is missing: the card and the log say so', async () => {
    world.sandbox.tenant.settings.grants.delete('TeamsAppInstallation.ReadWriteSelfForUser.All');
    const request = await play.ask(otto, WORDS['password-not-accepted'].en, lena);
    expect(await asksVoucher(request)).toContain('Piet de Vries could vouch, and cannot be reached in Teams');
    expect(world.logged.join()).toContain('The app could not be installed for somebody');
    expect(world.logged.join()).toContain('grant TeamsAppInstallation.ReadWriteSelfForUser.All');
    expect(has(piet)).toBe(false);
  });

  it('gets the app and the question, and it is installed once', async () => {
    const request = await play.ask(otto, WORDS['password-not-accepted'].en, lena);
    expect(has(piet)).toBe(false);
    expect(await asksVoucher(request)).toContain('Piet de Vries was asked to vouch');
    expect(has(piet)).toBe(true);
    expect(play.chatOf(piet).join()).toContain('Lena Berg');
    await world.latchkey.storage.jobs.send('announce', request.id);
    await world.settle();
    expect(installs().filter(({ path }) => path.includes(piet.id))).toHaveLength(1);
  });
});

describe('who blocked the bot', () => {
  it('is not reached by installing it', async () => {
    await play.at(piet);
    world.sandbox.teams.blocked.add(piet.id);
    const request = await play.ask(otto, WORDS['password-not-accepted'].en, lena);
    await asksVoucher(request);
    expect(play.approvalCard(request).text).toContain('cannot be reached in Teams');
    world.sandbox.teams.blocked.clear();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, textOf, type Card } from '../../sandbox/connector/readable.js';
import { adaptiveCardOf, type PostedActivity } from '../../sandbox/connector/activity.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { reportAs } from '../helpers/conversation.js';
import {
  domainInTests,
  FIRST_PASSWORD,
  LDAP_URL,
  ldapVariables,
  lockOut,
  NEEDS_LDAP,
  signIn,
  type DomainUser,
} from '../helpers/domainController.js';
import { killableBot } from '../helpers/killableBot.js';
import { SlowDoor } from '../helpers/slowDoor.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// The process is killed (SIGKILL) after a real domain controller made a change and before the bot heard of that. Each
// answer is held on the way, so that there is such a moment.

/** Longer than it takes to see the change and to kill. Six answers of it fit into the time of a look. */
const HOLDS_MS = 450;

describe.skipIf(!LDAP_URL)(`a bot that is killed (${NEEDS_LDAP})`, { timeout: 240_000 }, () => {
  const domain = domainInTests();
  let door: SlowDoor;
  beforeAll(async () => {
    door = await SlowDoor.open(LDAP_URL!);
  });
  // After-hooks run last first: the bot is gone by then.
  afterAll(() => door.close());
  const { sandbox, bot, teams } = killableBot({
    installed: [people.anna, people.hugo, people.willem, people.sven],
    env: () => ({ ...ldapVariables(), LDAP_URLS: door.url }),
  });

  async function livesThere(person: Person): Promise<DomainUser> {
    const user = await domain.addUser();
    sandbox.tenant.arrange(person.id, { onPremisesSecurityIdentifier: user.sid });
    return user;
  }

  /** Asks, and waits for the card with which an admin approves it. */
  async function asked(person: Person, words: string): Promise<Card> {
    const mark = sandbox.teams.mark();
    await reportAs(teams.as(person), words, {});
    const canApprove = (post: PostedActivity) =>
      textOf(post.activity).includes(person.displayName) &&
      adaptiveCardOf(post.activity) !== undefined &&
      cardOf(post).buttons.some((title) => title.startsWith('Approve'));
    const post = await teams.channel('Approvals').waitFor(canApprove, { after: mark, timeoutMs: 40_000 });
    return cardOf(post);
  }

  /** Approves, kills the bot when the controller shows the change, and starts it again. */
  async function killedAfter(
    change: () => Promise<boolean>,
    card: Card,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    door.holdsMs = HOLDS_MS;
    // The answer may be lost with the process.
    const click = teams
      .as(people.anna)
      .click(card, 'approve', inputs)
      .catch(() => undefined);
    await until(change, 60_000, 'the change on the controller');
    await bot.kill();
    door.holdsMs = 0;
    await click;
  }

  /** How often the controller wrote to this account, whatever it wrote. */
  const written = (user: DomainUser) => domain.text(user.dn, 'uSNChanged');

  async function over(person: Person, mark: number): Promise<void> {
    const isOver = (post: PostedActivity) =>
      textOf(post.activity).includes(person.displayName) &&
      /Solved|Waits to be handed over/.test(textOf(post.activity));
    await teams.channel('Helpdesk').waitFor(isOver, { after: mark, timeoutMs: 90_000 });
  }

  it('after it unlocked an account unlocks no second time, and says that it is solved', async () => {
    const user = await livesThere(people.hugo);
    await lockOut(user);
    const card = await asked(people.hugo, 'my password is not accepted');
    const mark = sandbox.teams.mark();
    await killedAfter(async () => (await domain.text(user.dn, 'lockoutTime')) === '0', card);
    const before = await written(user);
    await bot.restart();
    await over(people.hugo, mark);
    expect(await written(user)).toBe(before);
    expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
  });

  it('after it set a password sets no other one, and shows the one that the controller has', async () => {
    const user = await livesThere(people.willem);
    const card = await asked(people.willem, 'I forgot my password');
    const mark = sandbox.teams.mark();
    await killedAfter(async () => (await domain.text(user.dn, 'pwdLastSet')) === '0', card);
    const before = await written(user);
    await bot.restart();
    await over(people.willem, mark);
    expect(await written(user)).toBe(before);
    const offered = await teams.as(people.anna).waitFor('Ready to be shown', { after: mark });
    const shown = passwordIn(await teams.as(people.anna).click(offered, 'reveal'));
    expect(await signIn(user, shown)).toBe('773');
  });

  it('after it switched an account on writes nothing more to it', async () => {
    const user = await livesThere(people.sven);
    await domain.set(user.dn, 'userAccountControl', '514');
    const card = await asked(people.sven, 'my account is blocked');
    const mark = sandbox.teams.mark();
    const isOn = async () => (await domain.text(user.dn, 'userAccountControl')) === '512';
    // Nobody can say who switched it off, so the approver says why it is right.
    await killedAfter(isOn, card, { overrideReason: 'Back from leave' });
    const before = await written(user);
    await bot.restart();
    await over(people.sven, mark);
    expect(await written(user)).toBe(before);
    expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
  });
});

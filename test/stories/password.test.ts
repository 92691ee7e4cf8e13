import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { people, seedPassword, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { everythingIn, expectNoneIn } from '../helpers/leaks.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf } from '../helpers/storyPlayer.js';

// One person sees a new password, for a minute (design.md rule 5). It never appears anywhere else.

const { world, play } = story({ env: { LOG_LEVEL: 'trace' } });
/** Every password that was shown in this file. The last test looks for them everywhere. */
const seen: string[] = [];

afterEach(() => {
  world.clock.offsetMs = 0;
});

const MINUTE = 60_000;
const ONCE = 'It was already shown. A minute after the first look it is wiped.';
const GONE = 'It is no longer available. A new request gives a new one.';
const NOT_YOURS = 'Only the approver of this request can see it.';

/** Nora asks for a new password for `subject`, and the approver approves. */
async function reset(subject: Person, approver: Person): Promise<UnlockRequest> {
  play.untouched(subject);
  const request = await play.ask(people.nora, 'I forgot my password', subject);
  await play.approve(approver, request);
  return play.stored(request);
}

function isPasswordOf(subject: Person, shown: string): boolean {
  seen.push(shown);
  const hash = createHash('sha256').update(shown).digest('hex');
  return world.sandbox.tenant.passwordHashOf(subject.id) === hash;
}

/** A click on *Show once*, by any person and in either place. */
function revealAt(person: Person, place: 'own chat' | 'channel', request: UnlockRequest) {
  const { post } = place === 'channel' ? play.approvalCard(request) : world.teams.as(person).lastCard();
  const data = { requestId: request.id, version: request.version };
  return world.teams.as(person).invoke(post, { verb: 'reveal', data });
}

describe('the new password', () => {
  it('is shown to the approver who decided, and it is the one the tenant has', async () => {
    const request = await reset(people.omar, people.anna);
    expect(play.cardOf(people.anna, request).text).toContain('Only you can see it, until');
    const password = passwordIn(await play.reveal(people.anna, request));
    expect(isPasswordOf(people.omar, password)).toBe(true);
    expect(password.length).toBeGreaterThanOrEqual(16);
  });

  it('is shown again to the same approver for a minute, and each look is on record', async () => {
    const request = await reset(people.omar, people.anna);
    const password = passwordIn(await play.reveal(people.anna, request));
    expect(isPasswordOf(people.omar, password)).toBe(true);
    world.clock.offsetMs = 50_000;
    expect(passwordIn(await revealAt(people.anna, 'own chat', request))).toBe(password);
    const looks = await world.query(
      `select actor_id from audit_events where request_id = $1 and what = 'credential-shown'`,
      [request.id],
    );
    expect(looks.map(({ actor_id }) => actor_id)).toEqual([people.anna.id, people.anna.id]);
  });

  it('is shown to nobody a minute after the first look, also when the job that wipes it is late', async () => {
    const request = await reset(people.omar, people.anna);
    seen.push(passwordIn(await play.reveal(people.anna, request)));
    world.clock.offsetMs = MINUTE;
    expect(sentenceOf(await revealAt(people.anna, 'own chat', request))).toBe(ONCE);
  });

  it('is wiped a minute after the first look', async () => {
    const request = await reset(people.omar, people.anna);
    seen.push(passwordIn(await play.reveal(people.anna, request)));
    world.clock.offsetMs = MINUTE;
    await world.settle();
    const rows = await world.query('select state, sealed from credentials where request_id = $1', [
      request.id,
    ]);
    expect(rows).toEqual([{ state: 'shown', sealed: null }]);
  });

  it('is given to two clicks of its approver in the same instant, and to nobody else', async () => {
    const request = await reset(people.omar, people.anna);
    const card = play.cardOf(people.anna, request);
    const anna = world.teams.as(people.anna);
    const both = await Promise.all([anna.click(card, 'reveal'), anna.click(card, 'reveal')]);
    expect(both.map((answer) => isPasswordOf(people.omar, passwordIn(answer)))).toEqual([true, true]);
    const ben = await play.at(people.ben);
    const data = { requestId: request.id, version: request.version };
    expect(sentenceOf(await ben.invoke(ben.chat().at(-1)!, { verb: 'reveal', data }))).toBe(NOT_YOURS);
  });

  it('is not shown to another approver, to who asked, or to whose it is', async () => {
    const request = await reset(people.omar, people.anna);
    for (const person of [people.ben, people.nora, people.omar]) {
      const seated = await play.at(person);
      if (person !== people.nora) await play.says(person, 'help', 'my account is blocked');
      const { post } = person === people.nora ? seated.lastCard() : { post: seated.chat().at(-1)! };
      const data = { requestId: request.id, version: request.version };
      expect(sentenceOf(await seated.invoke(post, { verb: 'reveal', data }))).toBe(NOT_YOURS);
    }
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.anna, request)))).toBe(true);
  });

  it('is not shown in the channel, not even to its approver', async () => {
    const request = await reset(people.omar, people.anna);
    expect(sentenceOf(await revealAt(people.anna, 'channel', request))).toBe(NOT_YOURS);
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.anna, request)))).toBe(true);
  });

  it('is not sent to a client that would need it as a message', async () => {
    const request = await reset(people.omar, people.anna);
    const anna = world.teams.as(people.anna);
    await anna.click(play.cardOf(people.anna, request), 'reveal', {}, { asSubmit: true });
    expect(play.chatOf(people.anna).at(-1)).toMatch(/cannot show it safely/);
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.anna, request)))).toBe(true);
  });

  it('is not shown any more to an approver who has left the group', async () => {
    const request = await reset(people.omar, people.ben);
    const group = [...world.sandbox.tenant.groups.values()].find(({ members }) =>
      members.includes(people.ben.id),
    );
    const members = group!.members;
    group!.members = members.filter((id) => id !== people.ben.id);
    expect(sentenceOf(await play.reveal(people.ben, request))).toBe(NOT_YOURS);
    group!.members = members;
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.ben, request)))).toBe(true);
  });

  it('is gone after 15 minutes, also when the job that wipes it is late', async () => {
    const request = await reset(people.omar, people.anna);
    world.clock.offsetMs = 15 * MINUTE + 1;
    expect(sentenceOf(await play.reveal(people.anna, request))).toBe(GONE);
    await world.settle();
    const card = play.cardOf(people.anna, request);
    expect(card.text).toContain('The password was wiped.');
    expect(card.buttons).toEqual([]);
    const [row] = await world.query('select state, sealed from credentials where request_id = $1', [
      request.id,
    ]);
    expect(row).toEqual({ state: 'gone', sealed: null });
  });

  it('can be had until the last minute', async () => {
    const request = await reset(people.omar, people.anna);
    world.clock.offsetMs = 14 * MINUTE;
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.anna, request)))).toBe(true);
  });

  it('leaves the screen when its time is up', async () => {
    const request = await reset(people.omar, people.anna);
    const anna = world.teams.as(people.anna);
    const password = passwordIn(await play.reveal(people.anna, request));
    seen.push(password);
    expect(anna.lastCard().text).toContain(password);
    world.clock.offsetMs = 16 * MINUTE;
    await world.settle();
    expect(anna.lastCard().text).not.toContain(password);
    expect(anna.lastCard().text).toContain('You saw this password');
  });
});

describe('an approver without a chat with the bot', () => {
  it('gets the card in a chat that the bot opens', async () => {
    expect(world.sandbox.teams.installed.has(people.chloe.id)).toBe(false);
    const request = await reset(people.omar, people.chloe);
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.chloe, request)))).toBe(true);
  });

  it('whom Teams does not let the bot write to gets it after they install the app', async () => {
    const { teams } = world.sandbox;
    // Piet becomes an approver. He is in no team with the bot and has not installed it.
    const group = [...world.sandbox.tenant.groups.values()].find(({ members }) =>
      members.includes(people.anna.id),
    );
    group!.members.push(people.piet.id);
    const request = await reset(people.omar, people.piet);
    const complaint = world.logged.find((line) => line.includes('"audience":"credential"'));
    expect(complaint).toContain('install it for them in the Teams admin centre');
    expect(complaint).toContain(request.id);

    expect(teams.installed.has(people.piet.id)).toBe(false);
    await play.at(people.piet);
    await world.settle();
    expect(isPasswordOf(people.omar, passwordIn(await play.reveal(people.piet, request)))).toBe(true);
  });
});

describe('afterwards', () => {
  it('no password is in a log line, a message, a row of the database or a job', async () => {
    expect(seen.length).toBeGreaterThan(10);
    const haystack = await everythingIn(world);
    // Proves that the search can find a text: the name is in the messages and in the database.
    expect(haystack.split(people.omar.displayName).length).toBeGreaterThan(20);
    expectNoneIn(haystack, new Set([...seen, seedPassword]));
  });
});

import { describe, expect, it } from 'vitest';
import { LinkSender } from '../../bot/jobs/linkSender.js';
import { createLog } from '../../bot/log.js';
import { CardRenderer } from '../../bot/teams/outgoing/cardRenderer.js';
import { Conversations } from '../../bot/teams/outgoing/conversations.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import { MemoryCards, MemoryConversations } from '../helpers/memoryTeamsStores.js';
import { EASY_RULES } from '../helpers/proofs.js';
import { sampleVouchings } from '../helpers/sampleVouchings.js';
import { catalogue as remedies } from '../helpers/withCatalogue.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { facts, wordsIn } from '../cards/allCards.js';
import { FakeTeams } from './fakeTeams.js';

const request = sampleVouchings['sign-in asked']!;
const { subject, requester } = request;
const asker = request.signInAsked!.reached[1]!;
const NOW = '2026-03-02T13:02:01.000Z';
const chat = ({ id }: { readonly id: string }) => `chat of ${id}`;

/** The job with real cards, and a Teams in memory. */
function scene() {
  const [store, teams, cards] = [new MemoryStore(), new FakeTeams(), new MemoryCards()];
  const { now } = new MemoryClock(NOW);
  const configured = { approvals: undefined, incidents: undefined, serviceUrl: 'https://smba.example/' };
  const logged: string[] = [];
  const unreached: string[] = [];
  let made = 0;
  const sender = new LinkSender({
    ...{ store, cards, now, jobs: store.jobs, leases: new MemoryLeases(), messenger: teams },
    conversations: new Conversations({
      installer: 'off',
      ...{ store: new MemoryConversations(), messenger: teams, configured },
      ...{ botAppId: '', tenantId: '' },
    }),
    renderer: new CardRenderer({
      hours: 'always',
      ...{ language: 'en', timeZone: 'UTC', remedies, now, signInPage: true },
      proofLevels: EASY_RULES.levels,
      evidenceLinks: () => undefined,
    }),
    newLink: () => ({ url: `https://bot.example/sign-in/link/${++made}`, tokenHash: `hash ${made}` }),
    language: 'en',
    unreached: async (id, { person, as }) => void unreached.push(`${id} ${person.id} ${as}`),
    log: createLog('info', { write: (line) => void logged.push(line) }),
  });
  store.put(request);
  return { store, teams, cards, logged, unreached, run: () => sender.run(request.id) };
}

/** What the form of the approver says, and the card behind a button. */
function checkCardOf(unreached: UnlockRequest['unreached']): string {
  return wordsIn(approvalCard({ ...request, ...(unreached && { unreached }) }, facts('en')));
}

const works = async ({ store }: ReturnType<typeof scene>, hash: string) =>
  (await store.findLink(hash, NOW)) !== undefined;

describe('the job that sends a link to sign in', () => {
  it('posts it to the person and to who asked, and keeps a hash until the link is over', async () => {
    const one = scene();
    await one.run();
    expect(requester.id).toBe(subject.id);
    expect(one.teams.happened).toEqual([`post ${chat(subject)}`, `post ${chat(asker)}`]);
    expect([...one.store.links.values()]).toEqual([
      {
        requestId: request.id,
        tokenHash: 'hash 1',
        madeAt: NOW,
        expiresAt: request.signInAsked!.until,
      },
    ]);
  });

  it('that ran halfway makes another one on the same card: the first no longer works', async () => {
    const one = scene();
    one.teams.fails(chat(asker));
    await expect(one.run()).rejects.toThrow('does not answer');
    await one.run();
    expect(one.teams.texts(chat(subject))).toHaveLength(1);
    expect(one.teams.happened.at(-2)).toBe(`update ${chat(subject)}`);
    expect([await works(one, 'hash 1'), await works(one, 'hash 2')]).toEqual([false, true]);
  });

  it('says in the log who did not get it, and never the link', async () => {
    const one = scene();
    one.teams.closed.add(chat(subject));
    await one.run();
    expect(one.logged.join()).toContain('A link to sign in could not be delivered');
    expect(one.logged.join()).not.toContain('sign-in/link');
  });

  it('tells the approvers whom it did not reach, so that they ask in another way', async () => {
    const one = scene();
    one.teams.closed.add(chat(subject));
    await one.run();
    expect(one.unreached).toEqual([`${request.id} ${subject.id} link`]);
    const card = checkCardOf([{ ...subject, as: 'link', at: NOW }]);
    expect(card).toContain(`${subject.name} could not be sent the link to sign in.`);
  });

  it('sends nothing when the request was decided, or the link was answered meanwhile', async () => {
    const one = scene();
    for (const next of [
      { ...request, handOff: 'not-sure' as const, status: 'withdrawn' as const, finishedAt: NOW },
      sampleVouchings['sign-in not-them']!,
    ]) {
      one.store.put({ ...next, id: request.id });
      await one.run();
    }
    expect(one.teams.happened).toEqual([]);
  });
});

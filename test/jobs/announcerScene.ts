import { fewPeople } from '../helpers/fewPeople.js';
import { EASY_RULES } from '../helpers/proofs.js';
import { Announcer } from '../../bot/jobs/announcer.js';
import { createLog } from '../../bot/log.js';
import { CardRenderer } from '../../bot/teams/outgoing/cardRenderer.js';
import { Conversations } from '../../bot/teams/outgoing/conversations.js';
import type { CredentialState } from '../../bot/unlock/ports/credentials.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import { MemoryCards, MemoryConversations } from '../helpers/memoryTeamsStores.js';
import { catalogue as remedies } from '../helpers/withCatalogue.js';
import { FakeTeams, addressOf } from './fakeTeams.js';

export const NOW = '2026-03-02T13:10:00.000Z';
export const chatOf = ({ id }: { readonly id: string }) => `chat of ${id}`;

/** The announcer with real cards and sentences, and a Teams in memory. Both channels are chosen. */
export function announcerScene(request: UnlockRequest) {
  const clock = new MemoryClock(NOW);
  const store = new MemoryStore();
  const teams = new FakeTeams();
  const cards = new MemoryCards();
  const leases = new MemoryLeases();
  const known = new MemoryConversations();
  known.channels.set('approvals', addressOf('approvals'));
  known.channels.set('incidents', addressOf('incidents'));
  const logged: string[] = [];
  /** Whom the bot could not write to: request, part, id. */
  const unreached: string[] = [];
  const { now } = clock;
  const { jobs, credentials } = store;
  const configured = { approvals: undefined, incidents: undefined, serviceUrl: 'https://smba.example/' };
  const announcer = new Announcer({
    ...{ store, cards, leases, jobs, remedies, now },
    massLockouts: fewPeople,
    messenger: teams,
    conversations: new Conversations({
      installer: 'off',
      ...{ store: known, messenger: teams, configured },
      ...{ botAppId: '', tenantId: '' },
    }),
    renderer: new CardRenderer({
      hours: 'always',
      language: 'en',
      timeZone: 'UTC',
      remedies,
      proofLevels: EASY_RULES.levels,
      evidenceLinks: () => undefined,
      signInPage: false,
      now,
    }),
    language: 'en',
    notifyManager: false,
    links: { to: async () => undefined },
    countDeciders: async () => undefined,
    unreached: async (requestId, { person, as }) => void unreached.push(`${requestId} ${as} ${person.id}`),
    log: createLog('info', { write: (line) => void logged.push(line) }),
  });
  store.put(request);
  return {
    ...{ clock, store, teams, cards, known, leases, jobs, logged, unreached },
    run: (id = request.id) => announcer.run(id),
    /** Replaces the stored request. */
    becomes: (next: UnlockRequest) => store.put({ ...next, id: request.id }),
    credentialIs: (state: CredentialState) => void credentials.rows.set(request.id, state),
    /** Returns what was done in Teams since the last call of this function. */
    happened: () => teams.happened.splice(0),
  };
}

/** Runs the job once and returns all texts in a place. */
export async function told(request: UnlockRequest, place: string): Promise<string> {
  const { run, teams } = announcerScene(request);
  await run();
  return teams.texts(place).join('\n');
}

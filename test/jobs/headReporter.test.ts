import { describe, expect, it } from 'vitest';
import { HeadReporter } from '../../bot/jobs/headReporter.js';
import { createLog } from '../../bot/log.js';
import { Conversations } from '../../bot/teams/outgoing/conversations.js';
import type { Language } from '../../bot/unlock/person.js';
import type { AuditHead, AuditHeads } from '../../bot/unlock/ports/auditHeads.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryConversations } from '../helpers/memoryTeamsStores.js';
import { addressOf, FakeTeams } from './fakeTeams.js';

// The `report-head` job. It takes the last hash of the audit trail out of the database once a day.

const HASH = 'ab'.repeat(32);
const NEXT_DAY = '2026-03-03T00:00:00.000Z';

class MemoryHeads implements AuditHeads {
  head: AuditHead | undefined = { place: 12, hash: HASH };
  day: string | undefined;
  newest = async () => this.head;
  sentOn = async () => this.day;
  sent = async (day: string) => void (this.day = day);
}

function scene(language: Language = 'en') {
  const clock = new MemoryClock('2026-03-02T13:10:00.000Z');
  const [heads, teams, leases, known] = [
    new MemoryHeads(),
    new FakeTeams(),
    new MemoryLeases(),
    new MemoryConversations(),
  ];
  known.channels.set('approvals', addressOf('approvals'));
  known.channels.set('incidents', addressOf('incidents'));
  const logged: string[] = [];
  const configured = { approvals: undefined, incidents: undefined, serviceUrl: 'https://smba.example/' };
  const reporter = new HeadReporter({
    conversations: new Conversations({
      installer: 'off',
      ...{ store: known, messenger: teams, configured },
      ...{ botAppId: '', tenantId: '' },
    }),
    ...{ heads, leases, language, messenger: teams, now: clock.now },
    log: createLog('info', { write: (line) => void logged.push(line) }),
  });
  const happened = () => teams.happened.splice(0);
  return { clock, heads, teams, leases, known, logged, reporter, happened, run: () => reporter.run() };
}

describe('where the audit trail ends', () => {
  it.each<[Language, string]>([
    ['en', 'Please keep this message: audit trail, 2026-03-02, line 12'],
    ['nl', 'Bewaar dit bericht: auditlogboek, 2026-03-02, regel 12'],
  ])(
    'is told in the incidents channel (%s), with the hash and how to compare it',
    async (language, words) => {
      const { run, teams } = scene(language);
      await run();
      const [text = ''] = teams.texts('incidents');
      expect(text).toContain(words);
      expect(text).toContain(`npm run audit -- verify --head ${HASH}`);
    },
  );

  it('is in the log too', async () => {
    const { run, logged } = scene();
    await run();
    expect(logged.map((line) => JSON.parse(line) as object)).toMatchObject([
      { place: 12, hash: HASH, msg: 'The audit trail ends with this line today' },
    ]);
  });

  it('is told once a day, and again the next day', async () => {
    const { run, happened, clock } = scene();
    await run();
    await run();
    expect(happened()).toEqual(['post incidents']);
    clock.reach(NEXT_DAY);
    await run();
    expect(happened()).toEqual(['post incidents']);
  });

  it('is told by one of two instances that begin together', async () => {
    const { run, happened } = scene();
    await Promise.all([run(), run()]);
    expect(happened()).toEqual(['post incidents']);
  });

  it('is not told before the first line', async () => {
    const { run, happened, heads, logged } = scene();
    heads.head = undefined;
    await run();
    expect([happened(), logged, heads.day]).toEqual([[], [], undefined]);
  });

  it('is told with the approvers where there is no other channel', async () => {
    const { run, happened, known } = scene();
    known.channels.delete('incidents');
    await run();
    expect(happened()).toEqual(['post approvals']);
  });

  it('is tried again when Teams did not answer', async () => {
    const { run, happened, teams, heads } = scene();
    teams.fails('incidents');
    await expect(run()).rejects.toThrow();
    expect(heads.day).toBeUndefined();
    happened();
    await run();
    expect(happened()).toEqual(['post incidents']);
  });

  it.each<[string, (here: ReturnType<typeof scene>) => void]>([
    ['no channel was chosen', ({ known }) => known.channels.clear()],
    ['the channel is closed to the bot', ({ teams }) => void teams.closed.add('incidents')],
  ])('is still in the log, and the operator hears what to do, when %s', async (_why, arrange) => {
    const here = scene();
    arrange(here);
    await here.run();
    expect(here.logged.join()).toContain(HASH);
    expect(here.logged.join()).toContain('A message could not be delivered: write “use this channel');
    expect(here.heads.day).toBeUndefined();
  });
});

import { people, tenantId, type Person } from '../sandbox/tenant/seed.js';
import { TIMINGS } from '../bot/jobs/timings.js';
import type { RemedyId } from '../bot/unlock/request/step.js';
import { countStatements, type Counted } from '../test/helpers/statementCounter.js';
import { pendingRequest, StoryPlayer } from '../test/helpers/storyPlayer.js';
import { QUICK, startWorld, type World } from '../test/helpers/world.js';

/** What a part of a story cost, on one database. */
export interface Cost extends Pick<Counted, 'statements' | 'commits'> {
  readonly what: string;
}

/** Plays a turn, a request and approvals, and counts what each costs the database until everything is at rest. */
export async function statementCosts(env: Record<string, string>): Promise<readonly Cost[]> {
  const counter = countStatements();
  const timings = { ...QUICK, redrawPause: TIMINGS.redrawPause };
  const world = await startWorld({ env: { LOG_LEVEL: 'silent', ...env }, around: { timings } });
  const play = new StoryPlayer(world);
  const costOf = async (work: () => Promise<unknown>): Promise<Counted> => {
    await world.settle();
    counter.take();
    await work();
    await world.settle();
    return counter.take();
  };
  try {
    const seat = await play.at(people.nora);
    await seat.say('start over');
    await seat.say('I need help');
    const turn = await costOf(() => seat.say('a colleague'));
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    await play.reports(people.nora, 'my account is blocked', people.lena, { until: 'confirm' });
    const request = await costOf(() => seat.say('1'));
    const one = await approval(world, play, people.omar, ['enable-sign-in'], costOf);
    const two = await approval(world, play, people.rita, ['enable-sign-in', 'revoke-sessions'], costOf);
    const step = { statements: two.statements - one.statements, commits: two.commits - one.commits };
    return [
      { what: 'a turn of a dialog', ...turn },
      { what: 'a request, until everybody has read it', ...request },
      { what: 'an approval with one step, until everybody has read it', ...one },
      { what: 'one more step', ...step },
    ];
  } finally {
    await world.close();
    counter.close();
  }
}

async function approval(
  world: World,
  play: StoryPlayer,
  subject: Person,
  steps: readonly RemedyId[],
  costOf: (work: () => Promise<unknown>) => Promise<Counted>,
): Promise<Counted> {
  world.sandbox.tenant.arrange(subject.id, { accountEnabled: false });
  const id = `BENCH-${subject.id.slice(-6)}`;
  const facts = { id, tenantId, subject, requester: people.nora, symptom: 'sign-in-blocked', steps } as const;
  const { version } = await play.submitted(pendingRequest(facts));
  const post = world.teams.channel('Approvals').posts.at(-1)!;
  const data = { requestId: id, version, proof: 'in-person' };
  return costOf(() => world.teams.as(people.anna).invoke(post, { verb: 'approve', data }));
}

/** A table of both databases side by side. */
export function costTable(embedded: readonly Cost[], server: readonly Cost[] = []): string {
  const rows = embedded.map(({ what, statements, commits }, index) => {
    const other = server[index];
    return `| ${what} | ${statements} / ${commits} | ${other ? `${other.statements} / ${other.commits}` : '-'} |`;
  });
  return ['| statements / commits | embedded | PostgreSQL |', '|---|---|---|', ...rows].join('\n');
}

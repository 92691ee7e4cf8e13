import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// `history <person>` shows what was asked and done for somebody. It answers approvers and nobody else.

const { anna, ben, lena, nora, omar, mallory, piet } = people;
const { world, play } = story();
let id: string;
beforeAll(async () => {
  const first = await play.ask(nora, 'my account is blocked', lena);
  await play.decide(anna, first, 'deny', { reason: 'Call us first.' });
  const second = await play.ask(lena, 'my account is blocked');
  await play.approve(ben, second);
  ({ id } = second);
});

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

describe('a history', () => {
  it('tells what was asked and done, the newest first, with who decided', async () => {
    const told = await play.says(anna, `history ${lena.userPrincipalName}`);
    expect(told).toContain(
      'What was asked and done for Lena Berg (lena.berg@contoso.example), newest first:',
    );
    expect(lines(told)).toHaveLength(2);
    expect(lines(told)[0]).toMatch(
      /Sign-in for Lena Berg, asked by Lena Berg \(lena\.berg@contoso\.example\)\. Solved, decided by Ben Okafor\./,
    );
    expect(lines(told)[0]).toContain(id);
    expect(lines(told)[1]).toMatch(
      /asked by Nora Visser \(nora\.visser@contoso\.example\)\. Denied, decided by Anna Smit\./,
    );
  });

  it('includes what somebody asked for others', async () => {
    expect(lines(await play.says(ben, `HISTORY ${nora.userPrincipalName}`))).toHaveLength(1);
  });

  it('speaks the language of who asks', async () => {
    world.sandbox.tenant.arrange(anna.id, { preferredLanguage: 'nl-NL' });
    expect(await play.says(anna, 'geschiedenis Lena Berg')).toMatch(/^Wat er voor Lena Berg/);
    world.sandbox.tenant.arrange(anna.id, { preferredLanguage: 'en-US' });
  });

  it('is refused to whoever is no approver, without a look at the directory', async () => {
    world.sandbox.calls.clear();
    for (const name of ['Lena Berg', 'Nobody At All']) {
      expect(await play.says(omar, `history ${name}`)).toBe(
        "Only approvers can look into somebody's history.",
      );
    }
    expect(world.sandbox.calls.to('/users').filter(({ path }) => path.endsWith('/users'))).toEqual([]);
  });

  it('asks which one, where a name fits several', async () => {
    const told = await play.says(anna, 'history Anna');
    expect(told).toMatch(/^Which of these\?/);
    expect(lines(told).length).toBeGreaterThan(1);
  });

  it('of nobody, of somebody without any, and of a name that tries to break out', async () => {
    expect(await play.says(anna, 'history Zzyzx')).toContain('I found nobody called Zzyzx');
    expect(await play.says(anna, `history ${piet.userPrincipalName}`)).toContain('Nothing is on record.');
    const told = await play.says(anna, `history ${mallory.userPrincipalName}`);
    expect(told).not.toMatch(/\*\*bold|\]\(https|<at>|\$\{/);
  });

  it('needs a name', async () => {
    expect(await play.says(anna, 'history')).toBe('Write **history** and the name or address of the person.');
  });

  it('is not told while the rights cannot be checked', async () => {
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, status: 503, times: 9 });
    expect(await play.says(anna, 'history Lena Berg')).toBe(
      'Try again in a minute. I could not check that just now.',
    );
    world.sandbox.faults.clear();
  });

  it('leaves a line on record: who looked, and at whom', async () => {
    await play.says(ben, `history ${lena.userPrincipalName}`);
    const [line] = await world.query(
      `select actor_id, detail from audit_events where what = 'history-read' order by id desc limit 1`,
    );
    expect(line).toEqual({ actor_id: ben.id, detail: { subjectId: lena.id } });
  });
});

describe('the audit trail', () => {
  it('says of every line whose account it is about, and of every change how Microsoft knows it', async () => {
    const rows = await world.query(
      'select what, detail from audit_events where request_id = $1 order by id',
      [id],
    );
    expect(rows.map(({ what }) => what)).toContain('step-done');
    for (const { detail } of rows) expect(detail).toMatchObject({ subjectId: lena.id });
    const done = rows.find(({ what }) => what === 'step-done')!['detail'] as Record<string, unknown>;
    expect(done).toMatchObject({ remedy: 'enable-sign-in', result: 'done' });
    expect(done['remoteIds']).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('what ended longer ago than is kept', () => {
  it('is gone a day later, from the history too', async () => {
    world.clock.offsetMs = 367 * 24 * 60 * 60_000;
    await world.latchkey.storage.jobs.send('purge', 'retention');
    await world.settle();
    expect(await play.says(anna, `history ${lena.userPrincipalName}`)).toContain('Nothing is on record.');
    world.clock.offsetMs = 0;
  });
});

import { describe, expect, it } from 'vitest';
import { tryRunbook } from '../../bot/onPremises/setup/tryRunbook.js';
import { onPremisesRunbook } from '../../bot/setup/checks/onPremisesRunbook.js';
import type { Known } from '../../bot/setup/check.js';
import { wordsOf } from '../../bot/setup/words.js';
import { textsIn } from '../../bot/texts/texts.js';
import { RunbookOnPremises } from '../../bot/onPremises/runbookOnPremises.js';
import { useNock } from '../helpers/nockGraph.js';
import { ACCOUNT, FakeRunbook, HOST, SECRET } from '../onPremises/fakeRunbook.js';

useNock();

// What the doctor says of the runbook for Active Directory. A signed call goes the whole way, and changes nothing.

const nobody = (): void => undefined;

async function rowOf(answer: readonly [status: number, body: object], secret = SECRET) {
  const runbook = new FakeRunbook();
  runbook.answers(...answer);
  const log = { debug: nobody, info: nobody, warn: nobody };
  const url = `${HOST}/api/latchkey-ad?code=function-key`;
  const read = await tryRunbook(new RunbookOnPremises({ url, secret, log, now: () => new Date() }));
  const [row] = onPremisesRunbook.judge(read, {} as Known);
  return { asked: runbook.asked, row: row!, words: wordsOf(textsIn('en'), row!) };
}

describe('the doctor on the runbook for Active Directory', () => {
  it('is content when a controller says that nobody has that SID, and asked for nothing else', async () => {
    const { asked, row } = await rowOf([
      200,
      { error: { kind: 'not-found', code: 'ADIdentityNotFoundException' } },
    ]);
    expect(row).toMatchObject({ state: 'ok', stops: [] });
    expect(asked.map(({ action, sid }) => [action, sid])).toEqual([['account', 'S-1-5-21-1-1-1-1']]);
  });

  it('says what to do when the secret is another one', async () => {
    const { row, words } = await rowOf([200, { account: ACCOUNT }], 'z'.repeat(32));
    expect(row.state).toBe('missing');
    expect(words.found).toContain('BadSignature');
  });

  it.each([
    [200, { error: { kind: 'unavailable', code: 'NotCompleted' } }],
    [503, { error: { kind: 'throttled', code: 'NoJob' } }],
    [404, {}],
  ] as const)('does not say that it is well after a %i %j', async (status, body) => {
    const { row } = await rowOf([status, body]);
    expect(row.state).not.toBe('ok');
  });

  it('says where to look when nothing answers, and no word of the program', async () => {
    const trouble = { kind: 'unavailable', code: 'TypeError' } as const;
    const [row] = onPremisesRunbook.judge({ trouble }, {} as Known);
    const { found, mend } = wordsOf(textsIn('en'), row!);
    expect(row).toMatchObject({ state: 'not-checked', because: 'failed' });
    expect(found).not.toContain('TypeError');
    expect(mend?.said).toContain('ON_PREMISES_RUNBOOK_URL');
  });

  it('has no row where the bot has another hand', () => {
    expect(onPremisesRunbook.judge('not-used', {} as Known)).toEqual([]);
  });
});

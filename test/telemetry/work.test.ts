import { describe, expect, it } from 'vitest';
import {
  aboutRequest,
  newWork,
  notePart,
  scopeNow,
  within,
  workFacts,
  type Part,
} from '../../bot/telemetry/work.js';
import { HOSTILE_TEXTS } from '../helpers/hostileValues.js';

// What belongs to one turn or job, however many run at once.

const scope = () => ({ work: newWork('turn', 'click'), parts: [] as Part[] });
const ID = 'ABCD-EFGH-JKLM-NPQR';
const part: Part = {
  kind: 'call',
  name: 'graph users',
  attributes: {},
  failed: false,
  startedAt: 0,
  ms: 1,
  parts: [],
};

describe('a piece of work', () => {
  it('is named on every line that is logged in it, with its request as soon as that is known', async () => {
    const mine = scope();
    await within(mine, async () => {
      expect(workFacts()).toEqual({ work: mine.work.id });
      aboutRequest(ID);
      await Promise.resolve();
      expect(workFacts()).toEqual({ work: mine.work.id, requestId: ID });
    });
    expect(workFacts()).toEqual({});
  });

  it('is not mixed up with another one at the same time', async () => {
    const facts = await Promise.all(
      ['ABCD-EFGH-JKLM-NPQR', 'ZZZZ-EFGH-JKLM-NPQR'].map((id) =>
        within(scope(), async () => {
          aboutRequest(id);
          await Promise.resolve();
          return workFacts().requestId;
        }),
      ),
    );
    expect(facts).toEqual(['ABCD-EFGH-JKLM-NPQR', 'ZZZZ-EFGH-JKLM-NPQR']);
  });

  it('is about a request alone: whatever else a client sends as its id is not noted', async () => {
    for (const text of [...HOSTILE_TEXTS, 'julia@contoso.com', `${ID}\n`, ID.toLowerCase()]) {
      await within(scope(), async () => {
        aboutRequest(text);
        expect(workFacts().requestId).toBeUndefined();
      });
    }
  });

  it('keeps so many parts and no more', async () => {
    await within(scope(), async () => {
      for (let n = 0; n < 1_000; n++) notePart(part);
      expect(scopeNow()?.parts.length).toBe(500);
    });
  });
});

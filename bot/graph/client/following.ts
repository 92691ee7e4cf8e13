import { z } from 'zod';
import { nextPath } from './nextPath.js';
import type { BatchAnswer, BatchGet } from './batch.js';

/** More rounds than this are not asked. The listing then keeps its link, and `page` refuses it: the rest is not known. */
const MOST_ROUNDS = 8;

const listing = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string() });
type Answers = Record<string, BatchAnswer>;
type Ask = (gets: Readonly<Record<string, BatchGet>>) => Promise<Answers>;

/**
 * Reads on where a listing goes on, page by page, all of them in one batch each time. Graph may send less than was asked
 * for (learn.microsoft.com/graph/paging). Nothing more is asked where no listing goes on. A page that could not be read
 * is the answer of the whole: a part of a listing is not known to be all.
 */
export async function followed<A extends Answers>(
  gets: Readonly<Record<string, BatchGet>>,
  first: A,
  ask: Ask,
): Promise<A> {
  const answers: Answers = { ...first };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = nextGets(gets, answers);
    if (Object.keys(next).length === 0) break;
    for (const [id, page] of Object.entries(await ask(next))) answers[id] = joined(answers[id], page);
  }
  return answers as A;
}

function nextGets(
  gets: Readonly<Record<string, BatchGet>>,
  answers: Answers,
): Readonly<Record<string, BatchGet>> {
  return Object.fromEntries(
    Object.entries(gets).flatMap(([id, get]) => {
      const path = get.whole ? pathOf(answers[id]) : undefined;
      return path === undefined ? [] : [[id, { ...get, url: path }]];
    }),
  );
}

function pathOf(answer: BatchAnswer | undefined): string | undefined {
  const { data } = listing.safeParse(answer?.ok ? answer.body : undefined);
  return data && nextPath(data['@odata.nextLink'], 'v1.0');
}

function joined(before: BatchAnswer | undefined, page: BatchAnswer): BatchAnswer {
  if (!page.ok || !before?.ok) return page;
  const [one, other] = [before.body, page.body] as [{ value: unknown[] }, { value?: unknown }];
  if (!Array.isArray(other.value)) return page;
  return { ok: true, body: { ...other, value: [...one.value, ...(other.value as unknown[])] } };
}

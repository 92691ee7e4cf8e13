import { z } from 'zod';
import { nextPath } from './nextPath.js';

/** More rounds than this are not asked. The listing then keeps its link, and `page` refuses it: the rest is not known. */
const MOST_ROUNDS = 8;
/** The same for a listing of which the newest rows are enough: its pages are reports, five in ten seconds for the tenant. */
const MOST_SHORT = 2;

const listing = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string() });
const list = z.looseObject({ value: z.array(z.unknown()) });

/** One question of a batch, and its answer. */
interface Get {
  readonly url: string;
  readonly whole?: true;
  readonly enough?: number;
}
type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false };
type All<T> = Readonly<Record<string, T>>;

/**
 * Reads on where a listing goes on, page by page, all of them in one batch each time. Graph may send less than was asked
 * for (learn.microsoft.com/graph/paging). Nothing more is asked where no listing goes on. A page that could not be read
 * is the answer of a `whole` listing: a part of it is not known to be all. Where `enough` rows were wanted, what was read
 * counts, and the link says that there is more.
 */
export async function followed<K extends string, G extends Get, A extends Answer>(
  gets: Readonly<Record<K, G>>,
  first: Record<K, A>,
  ask: (some: All<G>) => Promise<All<A>>,
): Promise<Record<K, A>> {
  const answers: Record<string, A> = { ...first };
  const givenUp = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = nextGets<G>(gets, answers, round, givenUp);
    if (Object.keys(next).length === 0) break;
    for (const [id, page] of Object.entries(await ask(next))) {
      if (page.ok || next[id]?.whole) answers[id] = joined(answers[id], page);
      else givenUp.add(id);
    }
  }
  return answers;
}

function nextGets<G extends Get>(
  gets: All<G>,
  answers: All<Answer>,
  round: number,
  givenUp: ReadonlySet<string>,
): All<G> {
  return Object.fromEntries(
    Object.entries(gets).flatMap(([id, get]) => {
      const path = !givenUp.has(id) && goesOn(get, answers[id], round) ? pathOf(answers[id]) : undefined;
      return path === undefined ? [] : [[id, { ...get, url: path }]];
    }),
  );
}

function goesOn({ whole, enough }: Get, answer: Answer | undefined, round: number): boolean {
  return whole === true || (enough !== undefined && round < MOST_SHORT && rowsOf(answer) < enough);
}

function rowsOf(answer: Answer | undefined): number {
  return list.safeParse(answer?.ok ? answer.body : undefined).data?.value.length ?? 0;
}

function pathOf(answer: Answer | undefined): string | undefined {
  const { data } = listing.safeParse(answer?.ok ? answer.body : undefined);
  return data && nextPath(data['@odata.nextLink'], 'v1.0');
}

function joined<A extends Answer>(before: A | undefined, page: A): A {
  const one = list.safeParse(before?.ok ? before.body : undefined).data;
  const other = list.safeParse(page.ok ? page.body : undefined).data;
  if (!one || !other) return page;
  return { ...page, body: { ...other, value: [...one.value, ...other.value] } };
}

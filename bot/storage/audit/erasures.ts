import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** From one place to another, both included. */
export type Places = readonly [from: number, to: number];

/** A line that names lines whose personal part was removed. */
export interface Erasure {
  /** The place of the line that names them. */
  readonly by: number;
  /** When they were erased, ISO 8601. `undefined` for those that an earlier version had erased, at any time. */
  readonly at: string | undefined;
}

type Named = Erasure & { readonly from: number; readonly to: number };

/** Returns places, in ascending order, as the fewest ranges. */
export function rangesOf(places: readonly number[]): Places[] {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges;
}

/**
 * Reads every line that names erased lines. Returns a function that says which of them name a place. Ask it for places
 * in ascending order. A line can only name lines before it.
 */
export async function readErasures(sql: Sql): Promise<(place: number) => readonly Erasure[]> {
  const rows = await sql.query<{ place: string; what: string; at: string; detail: string | null }>(
    `select place::text, what, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       detail->>'lines' as detail
     from audit_events where personal is not null and (what = 'erased' or what = 'upgraded'
       and place = (select min(place) from audit_events where personal is not null))
     order by audit_events.place`,
  );
  const named = rows.flatMap(({ place, what, at, detail }) =>
    placesIn(detail).map(([from, to]): Named => {
      const by = Number(place);
      return { by, at: what === 'erased' ? at : undefined, from, to: Math.min(to, by - 1) };
    }),
  );
  return inOrder(named.toSorted((one, other) => one.from - other.from));
}

/** Goes through the ranges once, along with the places that are asked for. */
function inOrder(named: readonly Named[]): (place: number) => readonly Erasure[] {
  let [next, current]: [number, readonly Named[]] = [0, []];
  return (place) => {
    const more: Named[] = [];
    for (let one = named[next]; one && one.from <= place; one = named[++next]) more.push(one);
    if (more.length > 0 || current.length > 0)
      current = [...current, ...more].filter(({ from, to }) => from <= place && place <= to);
    return current;
  };
}

/** Reads ranges from a detail. Whoever can add to the trail can write anything there. */
function placesIn(text: string | null): readonly Places[] {
  const value = text === null ? null : jsonOf(text);
  return Array.isArray(value) ? value.filter(isRange) : [];
}

function isRange(value: unknown): value is Places {
  return Array.isArray(value) && value.length === 2 && value.every((end) => Number.isSafeInteger(end));
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // `->>` gives a text without its quotes: no list.
    return null;
  }
}

import type { EvidenceFound } from '../evidence/evidence.js';
import { visitsIn } from '../evidence/signIns/visitsIn.js';
import type { Sighting, SightingKind, WatchedFound, WatchedSource } from '../request/watch.js';

/** One thing that a look can compare: `key` tells it from the others, `name` is what people read. */
export interface Print {
  readonly key: string;
  readonly name?: string;
}

type Value<S extends WatchedSource> = Extract<EvidenceFound[S], { known: true }>['value'];

interface Fingerprint<S extends WatchedSource> {
  readonly kind: SightingKind;
  readonly of: (value: Value<S>) => readonly Print[];
}

/**
 * The sources whose things are compared one by one: what was not there when it was noted is new. A source joins with its
 * row here, its name in `WATCHED_SOURCES` and its line in `bot/jobs/watcher.ts`.
 */
export const FINGERPRINTS = {
  // Exchange shows hidden rules too.
  mailboxRules: {
    kind: 'rule',
    of: (rules) => rules.map(({ id, name }) => ({ key: id, name })),
  },
  delegates: {
    kind: 'delegate',
    of: (all) => all.map(({ who, right }) => ({ key: `${right} ${who.toLowerCase()}`, name: who })),
  },
  // Those that are strange by the table: an ordinary one is no news.
  signIns: {
    kind: 'sign-in',
    of: (value) =>
      visitsIn({ startedAt: value.since, found: { signIns: { known: true, value } } })
        .filter(({ verdict }) => verdict === 'bad')
        .map(({ visit }) => ({
          key: `${visit.first} ${visit.address ?? ''}`,
          name: [visit.city, visit.country, visit.address].filter(Boolean).join(', '),
        })),
  },
} as const satisfies { readonly [S in WatchedSource]?: Fingerprint<S> };

export type PrintedSource = keyof typeof FINGERPRINTS;

const PRINTED = Object.keys(FINGERPRINTS) as PrintedSource[];

/** The keys of what was there, by source. A source that could not be read has none. */
export type Prints = Readonly<Partial<Record<PrintedSource, readonly string[]>>>;

/** What the first look notes. */
export function printsOf(found: WatchedFound): Prints {
  return Object.fromEntries(
    PRINTED.flatMap((source) => {
      const prints = printed(source, found);
      return prints ? [[source, prints.map(({ key }) => key)]] : [];
    }),
  );
}

/** What is there and was not noted. Nothing where it was not noted: then the source counts as not compared. */
export function newPrints(found: WatchedFound, before: Prints | undefined): readonly Sighting[] {
  return PRINTED.flatMap((source) => {
    const [prints, noted] = [printed(source, found), before?.[source]];
    if (!prints || !noted) return [];
    const { kind } = FINGERPRINTS[source];
    return prints
      .filter(({ key }) => !noted.includes(key))
      .map(({ name }): Sighting => ({ kind, ...(name && { name }) }));
  });
}

/** True for a source that is compared by its prints, and was not noted. */
export function isUnprinted(source: WatchedSource, before: Prints | undefined): boolean {
  return source in FINGERPRINTS && before?.[source as PrintedSource] === undefined;
}

function printed<S extends PrintedSource>(source: S, found: WatchedFound): readonly Print[] | undefined {
  const finding = found[source];
  const { of } = FINGERPRINTS[source] as unknown as Fingerprint<S>;
  return finding.known ? of(finding.value) : undefined;
}

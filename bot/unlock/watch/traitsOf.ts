import type { Finding } from '../findings.js';
import type { Before, WatchedFound, WatchedSource } from '../request/watch.js';
import { FINGERPRINTS } from './fingerprints.js';
import { consentPrint, enabled, forwardingPrint, methodPrint, riskPrint, rulePrint } from './listed.js';
import type { Print } from './print.js';
import { repliesPrints } from './repliesPrint.js';
import { bounded, isPartial } from './traits.js';

/** The sources whose things have more to compare than a key. `undefined` for one that was not read. */
const DESCRIBED = {
  methods: ({ methods }) => each(methods, (all) => all.map(methodPrint)),
  consents: ({ consents }) => each(consents, (all) => all.map(consentPrint)),
  rules: ({ rules }) => each(rules, (all) => enabled(all).map(rulePrint)),
  forwarding: ({ forwarding }) => each(forwarding, (one) => [forwardingPrint(one)]),
  risk: ({ risk }) => each(risk, (one) => [riskPrint(one)]),
  mailboxRules: ({ mailboxRules }) => each(mailboxRules, FINGERPRINTS.mailboxRules.of),
  sweepRules: ({ sweepRules }) => each(sweepRules, FINGERPRINTS.sweepRules.of),
  folders: ({ folders }) => each(folders, FINGERPRINTS.folders.of),
  replies: ({ replies }) => each(replies, repliesPrints),
} as const satisfies Partial<Record<WatchedSource, (found: WatchedFound) => readonly Print[] | undefined>>;

type DescribedSource = keyof typeof DESCRIBED;

const SOURCES = Object.keys(DESCRIBED) as DescribedSource[];

/** What counts about the things that are there, by source. */
export function traitsOf(found: WatchedFound): Required<Before>['traits'] {
  return Object.fromEntries(
    SOURCES.flatMap((source) => {
      const prints = DESCRIBED[source](found);
      return prints
        ? [[source, prints.map(({ key, traits = [] }) => ({ key, traits: bounded(traits) }))]]
        : [];
    }),
  );
}

/** True for a source of which only the keys can be compared: an earlier version noted no more. */
export function areTraitsMissing(source: WatchedSource, { traits }: Before): boolean {
  return source in DESCRIBED && traits?.[source] === undefined;
}

/** True for a source of whose things a part could not be read, then or now. */
export function areTraitsPartial(source: WatchedSource, found: WatchedFound, { traits }: Before): boolean {
  if (!(source in DESCRIBED)) return false;
  const prints = DESCRIBED[source as DescribedSource](found) ?? [];
  const there = new Set(prints.map(({ key }) => key));
  return (
    prints.some((print: Print) => isPartial(print.traits ?? [])) ||
    (traits?.[source] ?? []).some((one) => there.has(one.key) && isPartial(one.traits))
  );
}

function each<T>(finding: Finding<T>, prints: (value: T) => readonly Print[]): readonly Print[] | undefined {
  return finding.known ? prints(finding.value) : undefined;
}

import { judgePhones } from '../evidence/judgeDevices.js';
import { isHarmless } from '../evidence/judgeFolders.js';
import type { EvidenceFound } from '../evidence/evidence.js';
import { understood } from '../evidence/unclear.js';
import type { Before, Noted, SightingKind, WatchedFound, WatchedSource } from '../request/watch.js';
import type { Finding } from '../findings.js';
import type { Instant } from '../values.js';
import type { Alertness } from './alertness.js';
import type { Print } from './print.js';
import { protocolPrints, untoldProtocols } from './protocolPrints.js';
import { repliesPrints } from './repliesPrint.js';
import { strangeSignIns } from './strangeSignIns.js';
import { enabled, rulePrint } from './listed.js';
import { newsIn } from './noted.js';
import { shareTraits } from './traits.js';

type Value<S extends WatchedSource> = Extract<EvidenceFound[S], { known: true }>['value'];

interface Fingerprint<S extends WatchedSource> {
  readonly kind: SightingKind;
  /**
   * @param since what is older than this moment is no news, where a source has moments
   * @param found the whole look: what is strange about one source may be known from another
   */
  readonly of: (
    value: Value<S>,
    since: Instant,
    found: WatchedFound,
    alertness: Alertness,
  ) => readonly Print[];
  /** How keys begin whose part of the source could not be read. */
  readonly gaps?: (value: Value<S>) => readonly string[];
  /** Its things have moments of their own: since the beginning they are news, also where nothing was noted. */
  readonly dated?: true;
  /** Another source that has to say what of this one counts. While it is not read, nothing of this one is news. */
  readonly needs?: WatchedSource;
}

/**
 * The sources whose things are compared one by one: what was not there when it was noted is new. A source joins with its
 * row here, its name in `WATCHED_SOURCES` and its line in `bot/jobs/watcher.ts`. What is switched off is left out, so
 * that it is new when somebody switches it on again.
 */
export const FINGERPRINTS = {
  // Exchange shows hidden rules too.
  mailboxRules: {
    kind: 'rule',
    of: (rules) => enabled(understood(rules)).map(rulePrint),
  },
  sweepRules: {
    kind: 'sweep',
    of: (rules) => enabled(understood(rules)).map(rulePrint),
  },
  delegates: {
    kind: 'delegate',
    of: (all) =>
      all
        .filter(({ unread }) => unread !== true)
        .map(({ who, right }) => ({ key: `${right} ${who.toLowerCase()}`, name: who })),
    gaps: (all) => all.filter(({ unread }) => unread === true).map(({ right }) => `${right} `),
  },
  // Only who sees more than when somebody is busy.
  folders: {
    kind: 'folder',
    of: (all) =>
      all
        .filter(({ unread, rights }) => unread !== true && !isHarmless(rights))
        .map((share) => ({
          key: `${share.folder}:${share.path} ${share.who.toLowerCase()}`,
          name: `${share.who}, ${share.path}`,
          traits: shareTraits(share),
        })),
    gaps: (all) => all.filter(({ unread }) => unread === true).map(({ folder }) => `${folder}:`),
  },
  devices: {
    kind: 'device',
    of: (all) =>
      all
        .filter(({ enabled }) => enabled !== false)
        .map(({ id, name }) => ({ key: id, ...(name !== undefined && { name }) })),
  },
  phones: {
    kind: 'phone',
    // Exchange may say "allowed" of a phone that the mailbox's own list blocks.
    needs: 'protocols',
    of: (all, since, { protocols }) =>
      judgePhones(all, protocols.known ? protocols.value.blockedPhones : [], Date.parse(since))
        .filter(({ blocked }) => !blocked)
        .map(({ phone: { deviceId, name } }) => ({ key: deviceId, ...(name !== undefined && { name }) })),
  },
  signIns: { kind: 'sign-in', dated: true, of: (_value, ...look) => strangeSignIns('signIns', ...look) },
  codeSignIns: {
    kind: 'sign-in',
    dated: true,
    of: (_value, ...look) => strangeSignIns('codeSignIns', ...look),
  },
  backgroundSignIns: {
    kind: 'sign-in',
    dated: true,
    of: (_value, ...look) => strangeSignIns('backgroundSignIns', ...look),
  },
  protocols: { kind: 'protocol', of: protocolPrints, gaps: untoldProtocols },
  // Many people have them on while they are away, so they are news only after a break-in.
  replies: {
    kind: 'replies',
    of: (value, _since, _found, alertness) => (alertness === 'let-in' ? [] : repliesPrints(value)),
  },
} as const satisfies { readonly [S in WatchedSource]?: Fingerprint<S> };

export type PrintedSource = keyof typeof FINGERPRINTS;

const PRINTED = Object.keys(FINGERPRINTS) as PrintedSource[];

/** The keys of what was there, by source. A source that could not be read has none. */
export type Prints = Readonly<Partial<Record<PrintedSource, readonly string[]>>>;

/** Before the beginning of keys that could not be read. */
const GAP = '?';

/** What the first look notes. */
export function printsOf(found: WatchedFound, since: Instant, alertness: Alertness): Prints {
  return Object.fromEntries(
    PRINTED.flatMap((source) => {
      const prints = printed(source, found, since, alertness);
      // What was read in part cannot be compared with: the rest would be new.
      if (!prints || isMissingPart(found[source])) return [];
      const keys = prints.map(({ key }) => key);
      return [[source, [...keys, ...gapsIn(source, found).map((gap) => `${GAP}${gap}`)]]];
    }),
  );
}

/**
 * What is there and was not noted, or not so. Nothing where it was not noted and has no moment: then the source counts as
 * not compared.
 * @param brought keys of what an approver had brought back, which is no news
 */
export function newPrints(
  found: WatchedFound,
  { prints: before, traits }: Before,
  since: Instant,
  alertness: Alertness,
  brought: readonly string[] = [],
): readonly Noted[] {
  return PRINTED.flatMap((source) => {
    const prints = printed(source, found, since, alertness);
    const keys = before?.[source] ?? (rowOf(source).dated && []);
    if (!prints || !keys || isUntold(source, found)) return [];
    const gaps = keys.filter((key) => key.startsWith(GAP)).map((key) => key.slice(GAP.length));
    const readThen = prints.filter(({ key }) => !gaps.some((gap) => key.startsWith(gap)));
    const { kind } = FINGERPRINTS[source];
    const news = newsIn(source, kind, readThen, { keys, traits: traits?.[source], brought });
    return kind === 'sign-in' ? news.map(byName) : news;
  });
}

/** A visit begins later when the log forgets its beginning, so its name tells which it is. */
function byName(visit: Noted): Noted {
  const { key, name = key } = visit;
  return { ...visit, key: name, thing: name };
}

/** True for a source that is compared by its prints, of which none were noted. */
export function isNotPrinted(source: WatchedSource, before: Before): boolean {
  return isPrinted(source) && !rowOf(source).dated && before.prints?.[source] === undefined;
}

/** True for a source that is compared by its prints, of which a part is not read, then or now. */
export function isPrintPartial(source: WatchedSource, found: WatchedFound, before: Before): boolean {
  if (!isPrinted(source)) return false;
  const keys = before.prints?.[source] ?? [];
  return (
    keys.some((key) => key.startsWith(GAP)) || gapsIn(source, found).length > 0 || isUntold(source, found)
  );
}

function isUntold(source: PrintedSource, found: WatchedFound): boolean {
  const { needs } = rowOf(source);
  return needs !== undefined && !found[needs].known;
}

function isPrinted(source: WatchedSource): source is PrintedSource {
  return source in FINGERPRINTS;
}

function isMissingPart(finding: Finding<unknown>): boolean {
  return finding.known && finding.inPart === true;
}

function printed<S extends PrintedSource>(
  source: S,
  found: WatchedFound,
  since: Instant,
  alertness: Alertness,
): readonly Print[] | undefined {
  const finding = found[source];
  return finding.known ? rowOf(source).of(finding.value, since, found, alertness) : undefined;
}

function gapsIn<S extends PrintedSource>(source: S, found: WatchedFound): readonly string[] {
  const finding = found[source];
  return finding.known ? (rowOf(source).gaps?.(finding.value) ?? []) : [];
}

function rowOf<S extends PrintedSource>(source: S): Fingerprint<S> {
  return FINGERPRINTS[source] as unknown as Fingerprint<S>;
}

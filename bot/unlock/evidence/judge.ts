import { unknown, type Finding } from '../findings.js';
import { sameId, type Subject } from '../person.js';
import type { Instant } from '../values.js';
import { notInAnother } from './anotherMailbox.js';
import { elsewhere } from './elsewhere.js';
import {
  SOURCES,
  type AppConsent,
  type Evidence,
  type EvidenceFound,
  type RiskState,
  type Source,
} from './evidence.js';
import type { DirectoryChange } from './directoryChange.js';
import { judgeConsent } from './judgeConsent.js';
import { judgeDelegates } from './judgeDelegates.js';
import { judgeFolders } from './judgeFolders.js';
import { judgeMethods, type JudgedMethods } from './judgeMethods.js';
import { judgeRule } from './judgeRule.js';
import type { JudgedConsent, JudgedRule, Judgement, RuleVerdict } from './judgement.js';
import { judgeChanges, recentNames } from './mailboxChanges.js';
import { judgeWays } from './judgeWays.js';
import { mergeRules } from './mergeRules.js';
import { bare, outsideOf, type Outside } from './outside.js';
import { indicatorsOf } from './indicatorsOf.js';
import { sharedElsewhere } from './sharedElsewhere.js';
import { visitsIn } from './signIns/visitsIn.js';
import { understood } from './unclear.js';
import { isInPart } from './inPart.js';
import { unclearIn } from './unclearIn.js';

const DAY_MS = 24 * 60 * 60_000;
/** The bot looks at this many days. An older method is not news. */
const RECENT_DAYS = 7;

/** Sources that only improve the judgement. The list of unread sources leaves them out. */
const AUXILIARY: readonly Source[] = ['ownDomains'];
const CONSENT_EVENTS = /^(consent to application|add (delegated|oauth2) ?permission ?grant)/i;

/** Judges what was found, also while the bot still gathers. It does not judge what is not there yet. */
export function judge(evidence: Evidence, subject: Subject): Judgement {
  const { found } = evidence;
  const outside = outsideOf(subject, value(found, 'ownDomains') ?? []);
  const forwarding = value(found, 'forwarding');
  const smtp = bare(forwarding?.smtpAddress);
  const { goesTo } = forwarding ?? {};
  const outsider = [smtp, goesTo].find((one) => one !== undefined && outside(one));
  const inside = outside(goesTo) ? undefined : (forwarding?.address ?? (outside(smtp) ? undefined : smtp));
  const isUnknown =
    inside && (forwarding?.unclear !== undefined || (forwarding?.address && goesTo === undefined));
  const signIns = value(found, 'signIns');
  const risk = atRisk(value(found, 'risk'));
  const logged = value(found, 'ruleChanges') ?? [];
  const own = notInAnother(logged, subject);
  const judged = {
    rules: rulesOf(evidence, subject),
    ...(outsider !== undefined && { forwardsOutsideTo: outsider }),
    ...(inside && { forwardsInsideTo: inside }),
    ...(isUnknown && { forwardsToUnknown: true as const }),
    delegates: judgeDelegates(understood(value(found, 'delegates')), own, outside),
    folders: judgeFolders(understood(value(found, 'folders')), own, outside),
    sharedElsewhere: sharedElsewhere(own, value(found, 'folders') ?? []),
    mailboxChanges: judgeChanges(
      logged,
      mergeRules(found).map(({ rule }) => rule),
      subject,
      moreIn(found.ruleChanges),
    ),
    elsewhere: signIns ? elsewhere(signIns) : [],
    visits: visitsIn(evidence),
    ...(risk && { risk }),
    ...methodsOf(evidence),
    ...waysOf(evidence, outside),
    consents: consentsOf(found),
    roles: value(found, 'roles') ?? [],
    changes: value(found, 'changes') ?? [],
    unread: unreadOf(evidence),
  };
  return { ...judged, indicators: indicatorsOf(judged) };
}

function value<S extends Source>(
  found: Partial<EvidenceFound>,
  source: S,
): Extract<EvidenceFound[S], { known: true }>['value'] | undefined {
  const finding = found[source];
  return finding?.known ? finding.value : undefined;
}

function moreIn(finding: Finding<unknown> | undefined): number | undefined {
  return finding?.known && finding.cut ? (finding.more ?? 0) : undefined;
}

const WORST_FIRST: readonly RuleVerdict[] = ['bad', 'odd', 'fine', 'system'];

function rulesOf({ found }: Evidence, subject: Subject): readonly JudgedRule[] {
  const outside = outsideOf(subject, value(found, 'ownDomains') ?? []);
  const recent = recentNames(notInAnother(value(found, 'ruleChanges') ?? [], subject));
  const sweeps = understood(value(found, 'sweepRules'));
  const judged = [
    ...mergeRules(found).map((merged) => judgeRule(merged, { outside, recent })),
    // The log does not name them.
    ...sweeps.map((rule) => judgeRule({ rule, hidden: false }, { outside, recent: new Set() })),
  ];
  return WORST_FIRST.flatMap((verdict) => judged.filter((rule) => rule.verdict === verdict));
}

function methodsOf({ found, startedAt }: Evidence): JudgedMethods {
  const since = recentSince(startedAt);
  return judgeMethods(value(found, 'methods') ?? [], value(found, 'changes') ?? [], since);
}

function waysOf({ found, startedAt }: Evidence, outside: Outside) {
  return judgeWays((source) => value(found, source), recentSince(startedAt), outside);
}

function recentSince(startedAt: Instant): number {
  return Date.parse(startedAt) - RECENT_DAYS * DAY_MS;
}

function consentsOf(found: Partial<EvidenceFound>): readonly JudgedConsent[] {
  const consented = (value(found, 'changes') ?? []).filter(
    ({ what, succeeded }) => succeeded && CONSENT_EVENTS.test(what),
  );
  const judged = (value(found, 'consents') ?? []).map((consent) =>
    judgeConsent(
      consent,
      consented.some((change) => isAbout(change, consent)),
    ),
  );
  return (['bad', 'odd', 'fine'] as const).flatMap((verdict) =>
    judged.filter((consent) => consent.verdict === verdict),
  );
}

/** By the id of the service principal, or by name where the audit has no id. */
function isAbout({ target, targetId }: DirectoryChange, { appId, appName }: AppConsent): boolean {
  if (targetId !== undefined && sameId(targetId, appId)) return true;
  return appName !== undefined && target?.toLowerCase() === appName.toLowerCase();
}

const OVER: readonly string[] = ['dismissed', 'remediated', 'confirmedSafe'];

/** Somebody, or Microsoft, dealt with this risk. */
export function isOver({ state }: RiskState): boolean {
  return OVER.includes(state);
}

function atRisk(risk: RiskState | undefined): RiskState | undefined {
  if (!risk || isOver(risk)) return undefined;
  const isHigh = risk.level === 'medium' || risk.level === 'high';
  return isHigh || risk.state === 'confirmedCompromised' ? risk : undefined;
}

function isLong(replies: EvidenceFound['replies'] | undefined): boolean {
  return replies?.known === true && (replies.value.more ?? 0) > 0;
}

/** What was not read, not to its end, or not understood. Leaves out what the bot is still reading. A source that is missing at the end is newer than this evidence. */
function unreadOf({ found, finishedAt }: Evidence): Judgement['unread'] {
  return SOURCES.filter((source) => !AUXILIARY.includes(source)).flatMap((source): Judgement['unread'] => {
    const finding: Finding<unknown> | undefined =
      found[source] ?? (finishedAt ? unknown('unavailable') : undefined);
    if (!finding) return [];
    if (!finding.known) return [{ source, notKnown: finding }];
    if (unclearIn(found, source).length > 0) return [{ source, notKnown: { why: 'not-understood' } }];
    if (isInPart(found, source)) return [{ source, notKnown: { why: 'in-part' } }];
    return finding.cut || (source === 'replies' && isLong(found.replies))
      ? [{ source, notKnown: { why: 'cut-off' } }]
      : [];
  });
}

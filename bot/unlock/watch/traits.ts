import type { AppConsent, Forwarding, InboxRule, Recipient, RegisteredMethod } from '../evidence/evidence.js';
import type { Sweeping } from '../evidence/sweeping.js';
import type { FolderShare } from '../evidence/otherWays.js';
import type { RiskLevel } from '../findings.js';
import { folderRights } from './folderRights.js';

// What counts about a thing that keeps its id: each trait makes it stronger, or other. So a thing that gained a trait is
// news, and one that lost some is not. A trait is short text, because it is stored with the request.

/** Before the beginning of traits that could not be read. */
const GAP = '?';
/** Longer texts differ enough at their two ends. */
const HALF = 100;
/** Nothing that people make has more. Of a thing that has, the rest is not compared. */
const MOST = 200;

/** What a rule does, and to which mail. Fewer conditions may take more mail, so their number counts too. */
export function ruleTraits(rule: InboxRule): readonly string[] {
  const { forwardsTo, redirectsTo, conditions, doesAlso = [] } = rule;
  const { movesTo, movesToPlace, folderUnread, copiesTo, copyUnread, sweep } = rule;
  return [
    ...forwardsTo.map((to) => `forwards:${recipientText(to)}`),
    ...redirectsTo.map((to) => `redirects:${recipientText(to)}`),
    ...(rule.deletes ? ['deletes'] : []),
    ...(rule.deletesForGood ? ['deletes for good'] : []),
    ...folderTrait('moves', movesTo, movesToPlace !== undefined || folderUnread !== undefined),
    ...folderTrait('copies', copiesTo, copyUnread !== undefined),
    ...doesAlso.map((what) => `does:${what}`),
    ...(rule.marksRead ? ['marks read'] : []),
    ...(rule.stops ? ['stops'] : []),
    ...conditions.map((condition) => `if:${condition}`),
    `conditions:${conditions.length}`,
    ...(sweep ? sweepTraits(sweep) : []),
  ];
}

/** Of a Sweep rule: out of which folder, and what it leaves there. */
function sweepTraits({ from, keepsDays, keepsNewest }: Sweeping): readonly string[] {
  return [
    ...(from === undefined ? [] : [`out of:${from}`]),
    ...(keepsDays === undefined ? [] : [`keeps days:${keepsDays}`]),
    ...(keepsNewest === undefined ? [] : [`keeps newest:${keepsNewest}`]),
  ];
}

/** What somebody may do in a folder. */
export function shareTraits({ rights, flags = [] }: FolderShare): readonly string[] {
  return [
    ...folderRights(rights).map((right) => `may:${right}`),
    ...flags.map((flag) => `flag:${flag.toLowerCase()}`),
  ];
}

/** What an app may do. Who may write may read. */
export function consentTraits({ scopes }: AppConsent): readonly string[] {
  return scopes
    .map((scope) => scope.toLowerCase())
    .flatMap((scope) => [scope, scope.replace('.readwrite', '.read')])
    .map((scope) => `may:${scope}`);
}

/**
 * The masked number or address. Graph has one fixed id for each type of phone and for the address (microsoft-apis.md
 * A8), so another number comes under the same id. Other methods get another id.
 */
export function methodTraits({ kind, name }: RegisteredMethod): readonly string[] {
  return name !== undefined && (kind === 'phoneMethods' || kind === 'emailMethods') ? [`is:${name}`] : [];
}

/** Whether the owner still sees the mail that goes elsewhere. */
export function forwardingTraits({ keepsCopy }: Forwarding): readonly string[] {
  return keepsCopy ? [] : ['no copy'];
}

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];

/** The level with those below it. */
export function riskTraits(level: RiskLevel): readonly string[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}

/** Each trait once, short, and so many of them that they can be stored. */
export function bounded(traits: readonly string[]): readonly string[] {
  const short = [...new Set(traits.map(shortened))];
  return short.length > MOST ? [...short.slice(0, MOST), GAP] : short;
}

/** True when a thing has a trait that was not noted. What could not be read, now or then, makes nothing new. */
export function hasGained(traits: readonly string[], noted: readonly string[]): boolean {
  const gaps = gapsOf(noted);
  return traits
    .map(shortened)
    .some((trait) => !isGap(trait) && !noted.includes(trait) && !gaps.some((gap) => trait.startsWith(gap)));
}

/** True when some of it could not be read. */
export function isPartial(traits: readonly string[]): boolean {
  return traits.some(isGap);
}

function gapsOf(traits: readonly string[]): readonly string[] {
  return traits.filter(isGap).map((trait) => trait.slice(GAP.length));
}

function isGap(trait: string): boolean {
  return trait.startsWith(GAP);
}

function shortened(trait: string): string {
  return trait.length <= 2 * HALF ? trait : `${trait.slice(0, HALF)}…${trait.length}…${trait.slice(-HALF)}`;
}

/** The directory's name stays the same when the address is looked up. */
function recipientText({ directory, address, name }: Recipient): string {
  return (directory ?? address ?? name).toLowerCase();
}

/** By the name of the folder. One that could not be read is a gap. */
function folderTrait(what: string, name: string | undefined, isUnnamed: boolean): readonly string[] {
  if (name !== undefined) return [what, `${what}:${name}`];
  return isUnnamed ? [what, `${GAP}${what}:`] : [];
}

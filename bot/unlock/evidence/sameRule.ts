import type { InboxRule, Recipient } from './evidence.js';
import { isHidingPlace, isOutOfSight, lastPart } from './hidingPlaces.js';

/**
 * False when what Graph and Exchange show cannot be of one rule: another folder, other people, other words, or only one of
 * them deletes. Either may show less, or write it in another form, and that is no contradiction. No document of
 * Microsoft says how the id of a rule in one of them follows from the other's.
 */
export function maybeSame(graph: InboxRule, exchange: InboxRule): boolean {
  return (
    deleteAlike(graph, exchange) &&
    moveAlike(graph, exchange) &&
    reachAlike(graph.forwardsTo, exchange.forwardsTo) &&
    reachAlike(graph.redirectsTo, exchange.redirectsTo) &&
    lookAlike(graph.conditions, exchange.conditions)
  );
}

/** "Delete" is a move to the deleted items, and deleting for good has no column in Exchange (microsoft-apis.md B4). */
function deleteAlike(graph: InboxRule, exchange: InboxRule): boolean {
  if (graph.deletes === exchange.deletes || graph.deletesForGood) return true;
  return graph.deletes ? isHidden(exchange) : graph.movesToPlace === 'deleteditems';
}

/** By the name of the folder itself: either may leave out what is around it. Hiding places have several names. */
function moveAlike(graph: InboxRule, exchange: InboxRule): boolean {
  if (graph.movesTo === undefined || exchange.movesTo === undefined) return true;
  if (isHidden(graph) && isHidden(exchange)) return true;
  return lastPart(graph.movesTo) === lastPart(exchange.movesTo);
}

function isHidden({ movesTo = '', movesToPlace }: InboxRule): boolean {
  return movesToPlace === undefined ? isOutOfSight(movesTo) : isHidingPlace(movesToPlace);
}

/** Whoever has no address here may have one there. */
function reachAlike(one: readonly Recipient[], other: readonly Recipient[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const addresses = [one, other].map((all) => all.flatMap(({ address }) => address?.toLowerCase() ?? []));
  const [mine = [], theirs = []] = addresses;
  if (mine.length < one.length || theirs.length < other.length) return true;
  return mine.some((address) => theirs.includes(address));
}

/** A condition without words stands there by its name in the API: `hasAttachments`, `HasAttachment`, `importance`. */
const BY_NAME = /^([a-z]+([A-Z][a-z]*)+|([A-Z][a-z]+){2,}|importance|sensitivity)$/;

/** A rule for every message is no rule for some. Words are compared with words, people with people. */
function lookAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const [mine, theirs] = [one.flatMap(word), other.flatMap(word)];
  if (mine.length === 0 || theirs.length === 0) return true;
  const ofPeople = [mine, theirs].map((words) => words.filter((text) => text.includes('@')).length);
  const isOtherForm =
    (ofPeople[0] === mine.length && ofPeople[1] === 0) ||
    (ofPeople[0] === 0 && ofPeople[1] === theirs.length);
  return isOtherForm || mine.some((text) => theirs.includes(text));
}

/** Nothing for what either API writes in a way of its own. `"Jan" [SMTP:jan@b.c]` is `jan@b.c`. */
function word(condition: string): readonly string[] {
  const [, kind, address = ''] = /\[(\w+):(.*)\]\s*$/s.exec(condition) ?? [];
  if (kind !== undefined) return kind.toUpperCase() === 'SMTP' ? [address.trim().toLowerCase()] : [];
  return BY_NAME.test(condition) ? [] : [condition.trim().toLowerCase()];
}

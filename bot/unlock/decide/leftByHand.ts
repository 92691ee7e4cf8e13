import type { EvidenceFound } from '../evidence/evidence.js';
import { isWhole } from '../evidence/isWhole.js';
import { judge } from '../evidence/judge.js';
import { maskAddress } from '../evidence/maskAddress.js';
import { isAboutSweepRules } from '../evidence/loggedOnly.js';
import { mergeRules } from '../evidence/mergeRules.js';
import { bare } from '../evidence/outside.js';
import { onlyByHand, type OnlyByHand } from '../evidence/onlyByHand.js';
import type { UnlockRequest } from '../request/request.js';
import type { UnsecuredByHand } from '../request/unsecured.js';
import { forwardingKeysIn } from '../watch/forwardingText.js';
import { repliesKeysIn } from '../watch/repliesPrint.js';

/**
 * Returns the new ways back in that a human has to take away, or to know. What an earlier containment saw is left until
 * a later one read the whole list without it. What an approver chose a step for is not among them: that step counts.
 * @param carriedOut the containments that were carried out, in the order in which they began
 */
export function leftByHand(carriedOut: readonly UnlockRequest[]): readonly UnsecuredByHand[] {
  const seen = carriedOut.flatMap(({ evidence, subject }) =>
    evidence ? onlyByHand(judge(evidence, subject)) : [],
  );
  const steps = carriedOut.flatMap((request) => request.steps);
  const chosen = new Set(steps.map(({ target }) => target?.id));
  const stopsReplies = steps.some((step) => 'before' in step && repliesKeysIn(step.before).length > 0);
  const clears = steps.some((step) => 'before' in step && forwardingKeysIn(step.before).length > 0);
  const now = carriedOut.at(-1)?.evidence?.found ?? {};
  const left = seen
    .filter(({ what, id }) => !chosen.has(id) && !(what === 'replies' && stopsReplies))
    .filter(({ what }) => !(what === 'forwarding' && clears))
    .filter((one) => idsNow(one, now)?.includes(one.id) ?? true)
    .filter(({ what, name }) => !(what === 'setting' && isAboutSweepRules(name) && isSwept(now, chosen)));
  const unique = new Map(withoutMasked(left).map((one) => [`${one.what} ${one.id}`, one]));
  return [...unique.values()].map((one) => ({ left: 'by-hand', ...one }));
}

/** True where no Sweep rule is on that nobody chose to switch off: so none is the one that the log means. */
function isSwept(found: Partial<EvidenceFound>, chosen: ReadonlySet<string | undefined>): boolean {
  if (!found.sweepRules?.known || !isWhole(found, 'sweepRules')) return false;
  return found.sweepRules.value.every(({ id, enabled }) => !enabled || chosen.has(id));
}

/** An address that one look knew whole is the one that another knew only masked. */
function withoutMasked(left: readonly OnlyByHand[]): readonly OnlyByHand[] {
  const ofContact = left.filter(({ what }) => what === 'contact').map(({ id }) => id);
  const whole = new Set(ofContact.filter((id) => maskAddress(id) !== id).map(inMask));
  return left.filter(
    ({ what, id }) => what !== 'contact' || maskAddress(id) !== id || !whole.has(inMask(id)),
  );
}

function inMask(address: string): string {
  return maskAddress(address).toLowerCase();
}

/** `undefined` where nobody can say: the list was not read to its end, or only the audit tells of it. */
function idsNow({ what, id }: OnlyByHand, found: Partial<EvidenceFound>): readonly string[] | undefined {
  const { methods, devices, phones, consents, replies, contact, forwarding } = found;
  if (what === 'method' && methods?.known && isWhole(found, 'methods')) {
    return methods.value.map((method) => method.id);
  }
  if (what === 'app' && consents?.known && isWhole(found, 'consents')) {
    return consents.value.map(({ grantId }) => grantId);
  }
  if (what === 'device' && devices?.known && isWhole(found, 'devices')) {
    return devices.value.filter(({ enabled }) => enabled !== false).map((device) => device.id);
  }
  if (what === 'phone' && phones?.known && isWhole(found, 'phones')) {
    return phones.value.map(({ deviceId }) => deviceId);
  }
  if (what === 'replies' && replies?.known) {
    return replies.value.on ? [...replies.value.addresses, ...replies.value.links] : [];
  }
  if (what === 'contact' && contact?.known && isWhole(found, 'contact') && id.includes('@')) {
    const there = contact.value.otherMails.map((masked) => masked.toLowerCase());
    // Masked once more, a masked one stays as it is.
    return there.includes(maskAddress(id.toLowerCase())) ? [id] : [];
  }
  if (what === 'forwarding' && forwarding?.known && isWhole(found, 'forwarding')) {
    const { address, smtpAddress } = forwarding.value;
    return [address, bare(smtpAddress)].flatMap((one) => one ?? []);
  }
  if (what === 'rule' && isWhole(found, 'rules') && isWhole(found, 'mailboxRules')) {
    return mergeRules(found).flatMap(({ rule }) => (rule.enabled ? [rule.id] : []));
  }
  if (what === 'sweep' && found.sweepRules?.known && isWhole(found, 'sweepRules')) {
    return found.sweepRules.value.flatMap(({ id: one, enabled }) => (enabled ? [one] : []));
  }
  return undefined;
}

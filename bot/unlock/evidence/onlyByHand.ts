import { mayBeTheThiefs } from './contactChanges.js';
import { isRemovable, type MethodKind } from './evidence.js';
import { isLoggedOnly, opensElsewhere } from './loggedOnly.js';
import type { Judgement, RuleReason } from './judgement.js';
import { maskAddress } from './maskAddress.js';

/** A way back in that came lately, or may have, and that neither the bot takes away by itself nor the evidence advises to. */
export interface OnlyByHand {
  readonly what:
    | ('method' | 'registration' | 'device' | 'phone' | 'app' | 'replies' | 'contact')
    | ('rule' | 'sweep' | 'forwarding' | 'share' | 'setting' | 'elsewhere');
  /**
   * Of the method, the device, the phone, the grant or the rule, or an address. A registration has none, nor has a share, a
   * setting, nor contact data of which the audit tells no value: its moment and Microsoft's words. Of an address that the
   * audit does not date, as it is masked.
   */
  readonly id: string;
  /** As the tenant calls it. Empty where it has no name. */
  readonly name: string;
  /** Graph's word for the kind of a method, or the system of a device. */
  readonly kind?: string;
}

/**
 * Returns what is new in the evidence, or has no date that was read, and that a human has to judge and take away. It needs
 * no other sign of a break-in, unlike what is advised: it is about accounts of which somebody decided that there was one.
 */
export function onlyByHand(judged: Judgement): readonly OnlyByHand[] {
  return [
    ...methodsOf(judged),
    ...registrationsOf(judged),
    ...devicesOf(judged),
    ...phonesOf(judged),
    ...appsOf(judged),
    ...repliesOf(judged),
    ...contactOf(judged),
    ...rulesOf(judged),
    ...sweepsOf(judged),
    ...forwardingOf(judged),
    ...sharesOf(judged),
    ...settingsOf(judged),
    ...elsewhereOf(judged),
  ];
}

/** The audit dates what Graph does not. Where it was not read to its end, what has no date may be new. */
function isAuditUnread({ unread }: Judgement): boolean {
  return unread.some(({ source }) => source === 'changes');
}

/**
 * What the bot can remove, and is new, is a step that the evidence advises where it points at a break-in. Where it does
 * not, a human judges it, as they judge what may be new. Another number comes under the id of a phone or an address
 * (microsoft-apis.md A8), and may keep its date.
 */
function methodsOf(judged: Judgement): readonly OnlyByHand[] {
  const isReplaced = judged.contactChanges.some(({ kind }) => kind === 'reset-data');
  const isAdvised = judged.indicators.includes('recent-method');
  return judged.methods
    .filter(({ method: { kind, since }, recent, registered }) => {
      const mayBeNew = (since ?? registered) === undefined && isAuditUnread(judged);
      if (isRemovable(kind) && recent) return !isAdvised;
      return recent || mayBeNew || (isReplaced && BY_RESET_DATA.includes(kind));
    })
    .map(({ method: { id, name, kind } }) => ({ what: 'method', id, name: name ?? '', kind }));
}

/** What Graph shows of the data that the directory calls `StrongAuthenticationUserDetails` (microsoft-apis.md A12). */
const BY_RESET_DATA: readonly string[] = ['phoneMethods', 'emailMethods'] satisfies readonly MethodKind[];

/** What was registered and is not among the methods, such as an app password: Graph lists none. */
function registrationsOf({ registrations }: Judgement): readonly OnlyByHand[] {
  return registrations.map(({ at, what, reason }) => ({
    what: 'registration',
    id: `${at} ${what}`,
    name: reason || what,
  }));
}

/** As an app the bot switches off Windows alone (microsoft-apis.md A28). */
function devicesOf(judged: Judgement): readonly OnlyByHand[] {
  return judged.devices
    .filter(({ device, recent, byBot }) => {
      if (device.enabled === false) return false;
      return (
        (recent && !(byBot && judged.indicators.length > 0)) ||
        (device.since === undefined && isAuditUnread(judged))
      );
    })
    .map(({ device: { id, name, system } }) => ({
      what: 'device',
      id,
      name: name ?? id,
      ...(system !== undefined && { kind: system }),
    }));
}

/** A phone that fetched mail for the first time. One that is new is a step where other signs point at a break-in. */
function phonesOf({ phones, indicators }: Judgement): readonly OnlyByHand[] {
  if (indicators.length > 0) return [];
  return phones
    .filter(({ recent, blocked }) => recent && !blocked)
    .map(({ phone: { deviceId, name } }) => ({ what: 'phone', id: deviceId, name: name ?? deviceId }));
}

/** Replies that lead outside are a step where other signs point at a break-in. */
function repliesOf({ repliesOn, repliesLead, indicators }: Judgement): readonly OnlyByHand[] {
  if (!repliesOn || indicators.length > 0) return [];
  return repliesLead.map((place) => ({ what: 'replies', id: place, name: place }));
}

/** Microsoft's own clients serve a thief as well. The bot offers to remove one and advises it to nobody: a human judges. */
function appsOf({ consents }: Judgement): readonly OnlyByHand[] {
  return consents
    .filter(({ consent, verdict, reasons }) => {
      const reachesMail = reasons.includes('reads-mail') || reasons.includes('sends-mail');
      return consent.byMicrosoft && verdict === 'odd' && reachesMail && reasons.includes('recent');
    })
    .map(({ consent: { grantId, appName, appId } }) => ({
      what: 'app',
      id: grantId,
      name: appName ?? appId,
    }));
}

/**
 * Where a code for a password reset can go, or a call. What an admin changed is not the thief's. A new address is a step
 * where other signs point at a break-in.
 */
function contactOf(judged: Judgement): readonly OnlyByHand[] {
  const { contactChanges, addedAddresses, indicators, otherMails } = judged;
  const added = indicators.length > 0 ? [] : addedAddresses.filter(({ byOthers }) => !byOthers);
  const told = contactChanges.filter(
    (one) =>
      (one.kind === 'address' || one.kind === 'phone') && mayBeTheThiefs(one) && one.added === undefined,
  );
  const undated = isAuditUnread(judged) ? otherMails : [];
  return [
    ...added.map(({ address }) => ({ what: 'contact', id: address, name: maskAddress(address) }) as const),
    ...told.map(
      ({ at, property }) => ({ what: 'contact', id: `${at} ${property}`, name: property }) as const,
    ),
    ...undated
      .filter((masked) => !addedAddresses.some(({ address }) => maskAddress(address) === masked))
      .map((masked) => ({ what: 'contact', id: masked, name: masked }) as const),
  ];
}

const NEW_RULE: readonly RuleReason[] = ['recent', 'hidden', 'hidden-twin'];

/** What it does may be the owner's wish. A new one that sends mail to a colleague may send it to the thief's next account. */
function rulesOf({ rules }: Judgement): readonly OnlyByHand[] {
  return rules
    .filter(({ rule, verdict, reasons }) => {
      return rule.enabled && verdict === 'odd' && reasons.some((reason) => NEW_RULE.includes(reason));
    })
    .map(({ rule: { id, name } }) => ({ what: 'rule', id, name: name.trim() || id }));
}

/** No list says since when a Sweep rule is there, so one that hides mail may be new. A bad one is a step that is advised. */
function sweepsOf({ rules }: Judgement): readonly OnlyByHand[] {
  return rules
    .filter(({ rule, verdict }) => rule.via === 'sweep' && rule.enabled && verdict === 'odd')
    .map(({ rule: { id, name } }) => ({ what: 'sweep', id, name: name.trim() || id }));
}

/** To somebody inside: a step takes it off where it leads outside as well. Without the log it may be new. */
function forwardingOf({
  forwardsInsideTo: to,
  forwardsOutsideTo,
  mailboxChanges,
  unread,
}: Judgement): readonly OnlyByHand[] {
  if (to === undefined || forwardsOutsideTo !== undefined) return [];
  const mayBeNew =
    mailboxChanges.forwarding.length > 0 || unread.some(({ source }) => source === 'ruleChanges');
  return mayBeNew ? [{ what: 'forwarding', id: to, name: to }] : [];
}

/** Of a folder that the bot does not read. */
function sharesOf({ sharedElsewhere }: Judgement): readonly OnlyByHand[] {
  return sharedElsewhere.map(({ at, name = '', folder }) => ({
    what: 'share',
    id: `${at} ${folder}`,
    name: [folder, name].filter((part) => part !== '').join(': '),
  }));
}

/**
 * Flows, published calendars, senders that go to junk: the log has them, and nothing else that the bot reads. A Sweep rule
 * is read, and the log does not say which it means.
 */
function settingsOf({ mailboxChanges }: Judgement): readonly OnlyByHand[] {
  return mailboxChanges.settings.flatMap(({ name = '', changes: [newest] }) =>
    newest === undefined || !isLoggedOnly(name)
      ? []
      : [{ what: 'setting', id: `${newest.at} ${name}`, name }],
  );
}

/** A key of an app, an owner, a guest: whoever has it comes in without this account. */
function elsewhereOf({ changes }: Judgement): readonly OnlyByHand[] {
  return changes.filter(opensElsewhere).map(({ at, what, target = '' }) => ({
    what: 'elsewhere',
    id: `${at} ${what} ${target}`,
    name: [what.trim(), target].filter((part) => part !== '').join(': '),
  }));
}

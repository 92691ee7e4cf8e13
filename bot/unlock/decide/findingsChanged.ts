import { isFederated, isLinkedMailbox, isRestricted, isSharedMailbox } from '../accountKind.js';
import { knownToBe, rowsOf, type Finding, type Findings } from '../findings.js';
import type { NewLook } from '../request/commands.js';
import type { ChangedPart } from '../request/changedPart.js';
import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/** Findings that are older than this are read again before an approval counts. */
const FINDINGS_HOLD_MS = 5 * 60_000;

/** True when the findings of this request are too old to decide on. A request without findings has none to read. */
export function areOld({ findings }: UnlockRequest, now: Instant): boolean {
  return findings !== undefined && Date.parse(now) - Date.parse(findings.readAt) > FINDINGS_HOLD_MS;
}

/**
 * Returns what a new look found changed, of what matters to a decision. Failed sign-ins and the like change all the
 * time, so they do not count. What decides whether the bot may touch the account counts as changed when it cannot be
 * read any more. Of the rest only what was read can have changed.
 */
export function changedParts(request: UnlockRequest, { findings, subject }: NewLook): readonly ChangedPart[] {
  const { findings: before } = request;
  if (!before) return [];
  const parts: Readonly<Record<ChangedPart, boolean>> = {
    account: stateOf(before) !== stateOf(findings) || isOfAnotherKind(before, findings),
    password: differs(passwordOf(before), passwordOf(findings)),
    rights: rightsOf(before) !== rightsOf(findings),
    risk: differs(before.risk, findings.risk),
    restriction: differs(restrictedOf(before), restrictedOf(findings)),
    methods: differs(methodsOf(before), methodsOf(findings)),
    pass: differs(before.passAllowed, findings.passAllowed),
    address: addressOf(request.subject) !== addressOf(subject),
    mailbox: before.hasMailbox !== findings.hasMailbox,
    'active-directory': thereOf(before) !== thereOf(findings),
  };
  return (Object.keys(parts) as ChangedPart[]).filter((part) => parts[part]);
}

/** True when the account has special rights now, or can switch some on. */
export function isPrivilegedNow({ privileges, eligible }: Findings): boolean {
  return [privileges, eligible].some((rights) => knownToBe(rights, (names) => names.length > 0));
}

/** A part that was not read now tells nothing. */
function differs(before: Finding<unknown>, now: Finding<unknown>): boolean {
  return now.known && (!before.known || text(before.value) !== text(now.value));
}

function stateOf({ account }: Findings): string {
  if (!account.known) return 'not read';
  const { enabled, directorySynced, guest } = account.value;
  return text([enabled, directorySynced, guest]);
}

/** Counters rise all the time, and another controller has others. */
function thereOf({ onPremises }: Findings): string {
  if (!onPremises || onPremises.hand === 'manual') return '';
  if (!onPremises.account.known) return 'not read';
  const { enabled, password, lockedOutSince, expiresAt, wall } = onPremises.account.value;
  return text([enabled, password, lockedOutSince !== undefined, expiresAt, wall]);
}

/** Only what was read now can have changed, and only where other steps would be right. */
function isOfAnotherKind(before: Findings, { kind, ...now }: Findings): boolean {
  if (!kind) return false;
  const differ = (one: { readonly known: boolean }, is: (findings: Findings) => boolean): boolean =>
    one.known && is(before) !== is({ ...now, kind });
  return (
    differ(kind.purpose, isSharedMailbox) ||
    differ(kind.purpose, isLinkedMailbox) ||
    differ(kind.domain, isFederated) ||
    differ(kind.management, isRestricted)
  );
}

/** Without the licence nobody can switch on rights. */
function rightsOf({ privileges, eligible }: Findings): string {
  const named = (rights: Findings['privileges']): unknown =>
    rights.known ? rights.value.toSorted() : rights.why === 'not-licensed' ? [] : 'not read';
  return text([named(privileges), named(eligible)]);
}

function passwordOf({ account }: Findings): Finding<unknown> {
  return account.known ? { known: true, value: account.value.lastPasswordChange } : account;
}

function restrictedOf({ restriction }: Findings): Finding<unknown> {
  if (!restriction.known) return restriction;
  const rows = restriction.value ? rowsOf(restriction.value) : [];
  const seen = rows.map(({ reason, since, address }) => [address.toLowerCase(), reason, since]);
  return { known: true, value: seen.toSorted() };
}

function methodsOf({ methods }: Findings): Finding<unknown> {
  return methods.known ? { ...methods, value: methods.value.toSorted() } : methods;
}

function addressOf({ userPrincipalName, mail }: NewLook['subject']): string {
  return text([userPrincipalName.toLowerCase(), mail?.toLowerCase()]);
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}

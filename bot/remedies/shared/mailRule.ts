import { RemoteError } from '../../unlock/errors.js';
import { isSurelyOn, mayBeOn } from '../../unlock/evidence/ruleSwitch.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { OwnedMailbox } from '../../unlock/ports/ownedMailbox.js';
import type { Subject } from '../../unlock/person.js';
import type { Json } from '../../unlock/values.js';
import type { ChangeOutcome } from '../../unlock/plan/remedy.js';
import type { Target } from '../../unlock/request/step.js';
import { field } from './snapshot.js';

/** The APIs for inbox rules and Sweep rules. `target.kind` says which of them shows this rule. */
export interface RulePorts {
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
}

/** Reads the whole rule as its API returns it. Undoing compares with it. Throws `RemoteError` when the rule is gone. */
export async function readRule(
  ports: RulePorts,
  subject: Subject,
  target: Target | undefined,
): Promise<Json> {
  const { id, kind } = ruleIn(target);
  const rule = await ruleBy(kind, id, ports, subject);
  if (rule === undefined)
    throw new RemoteError('read the inbox rule', { kind: 'not-found', code: 'RuleIsGone' });
  return rule;
}

function ruleBy(
  kind: string | undefined,
  id: string,
  { changes, mailboxes }: RulePorts,
  subject: Subject,
): Promise<Json | undefined> {
  if (kind === 'exchange') return mailboxes.rule(ownedMailbox(subject), id);
  if (kind === 'sweep') return mailboxes.sweeps.rule(ownedMailbox(subject), id);
  return changes.rule(subject.id, id);
}

/** Switches the rule on or off in one call. */
export async function switchRule(
  ports: RulePorts,
  subject: Subject,
  target: Target | undefined,
  enabled: boolean,
): Promise<ChangeOutcome> {
  const { id, kind } = ruleIn(target);
  if (kind === 'exchange') return ports.mailboxes.switchRule(ownedMailbox(subject), id, enabled);
  if (kind === 'sweep') return ports.mailboxes.sweeps.switchRule(ownedMailbox(subject), id, enabled);
  await ports.changes.switchRule(subject.id, id, enabled);
  return 'made';
}

/** True for a rule that says it is off. One that does not say so may be on, as in the evidence. */
export function isOff(rule: Json): boolean {
  const said = flagsOf(rule);
  return said.length > 0 && !said.some(mayBeOn);
}

/** True for a rule that says it is on. */
export function isOn(rule: Json): boolean {
  const said = flagsOf(rule);
  return said.length > 0 && said.every(isSurelyOn);
}

/** Graph calls the property `isEnabled`, Exchange calls it `Enabled`. */
function flagsOf(rule: Json): readonly Json[] {
  return FLAGS.flatMap((flag) => field(rule, flag) ?? []);
}

const FLAGS = ['isEnabled', 'Enabled'] as const;

/** Returns the rule without the one property that a switch changes. */
export function besidesEnabled(rule: Json): Json {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) return rule;
  return Object.fromEntries(
    Object.entries(rule).filter(([key]) => !(FLAGS as readonly string[]).includes(key)),
  );
}

/** Returns the address of the mailbox. Throws `RemoteError` for a person without one. */
export function mailboxOf({ mail }: Subject): string {
  if (mail) return mail;
  throw new RemoteError('change the mailbox', { kind: 'rejected', code: 'NoMailAddress' });
}

/** Returns the mailbox and whose it is. Throws `RemoteError` for a person without one. */
export function ownedMailbox(subject: Subject): OwnedMailbox {
  return { address: mailboxOf(subject), userPrincipalName: subject.userPrincipalName };
}

function ruleIn(target: Target | undefined): Target {
  if (target) return target;
  throw new RemoteError('change an inbox rule', { kind: 'rejected', code: 'NoRule' });
}

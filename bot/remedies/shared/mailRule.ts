import { RemoteError } from '../../unlock/errors.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Subject } from '../../unlock/person.js';
import type { Json } from '../../unlock/values.js';
import type { ChangeOutcome } from '../../unlock/plan/remedy.js';
import type { Target } from '../../unlock/request/step.js';
import { field } from './snapshot.js';

/** The two APIs that know inbox rules; `target.kind` says which one shows this rule. */
export interface RulePorts {
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
}

/** The whole rule as its API returns it: what undoing it is measured by. Throws `RemoteError` when it is gone. */
export async function readRule(
  ports: RulePorts,
  subject: Subject,
  target: Target | undefined,
): Promise<Json> {
  const { id, kind } = ruleIn(target);
  const rule =
    kind === 'exchange'
      ? await ports.mailboxes.rule(mailboxOf(subject), id)
      : await ports.changes.rule(subject.id, id);
  if (rule === undefined)
    throw new RemoteError('read the inbox rule', { kind: 'not-found', code: 'RuleIsGone' });
  return rule;
}

/** One call. */
export async function switchRule(
  ports: RulePorts,
  subject: Subject,
  target: Target | undefined,
  enabled: boolean,
): Promise<ChangeOutcome> {
  const { id, kind } = ruleIn(target);
  if (kind === 'exchange') return ports.mailboxes.switchRule(mailboxOf(subject), id, enabled);
  await ports.changes.switchRule(subject.id, id, enabled);
  return 'made';
}

/** Graph calls it `isEnabled`, Exchange `Enabled`. */
export function isEnabled(rule: Json): boolean {
  return FLAGS.some((flag) => field(rule, flag) === true);
}

const FLAGS = ['isEnabled', 'Enabled'] as const;

/** The rule without the one property that switching it changes. */
export function besidesEnabled(rule: Json): Json {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) return rule;
  return Object.fromEntries(
    Object.entries(rule).filter(([key]) => !(FLAGS as readonly string[]).includes(key)),
  );
}

/** The address of the mailbox. Throws `RemoteError` for somebody without one. */
export function mailboxOf({ mail }: Subject): string {
  if (mail) return mail;
  throw new RemoteError('change the mailbox', { kind: 'rejected', code: 'NoMailAddress' });
}

function ruleIn(target: Target | undefined): Target {
  if (target) return target;
  throw new RemoteError('change an inbox rule', { kind: 'rejected', code: 'NoRule' });
}

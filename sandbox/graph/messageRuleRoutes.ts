import { asObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { Lagged } from '../tenant/lagged.js';
import type { InboxRule, Mailbox } from '../tenant/records.js';
import { badRequest, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { folderId } from './mailFolderRoutes.js';
import { mailboxOf } from './mailboxOf.js';
import type { Row } from './odata/filter.js';

const write = [['MailboxSettings.ReadWrite']];
const read = [...write, ['MailboxSettings.Read']];
const RULES = '/users/{id}/mailFolders/inbox/messageRules';

/** microsoft-apis.md A14: inbox rules as Graph shows them. Only Exchange shows hidden rules (B4). */
export const messageRuleRoutes: GraphRoute[] = [
  { method: 'GET', path: RULES, needs: read, handle: list },
  { method: 'GET', path: `${RULES}/{rule}`, needs: read, handle: (context) => ok(shown(one(context))) },
  { method: 'PATCH', path: `${RULES}/{rule}`, needs: write, handle: change },
  { method: 'DELETE', path: `${RULES}/{rule}`, needs: write, handle: remove },
];

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function mailbox(context: GraphContext): Lagged<Mailbox> {
  return mailboxOf(context, userInPath(context).id);
}

function list(context: GraphContext): Answer {
  const { rules } = context.tenant.visible(mailbox(context));
  return ok({ value: rules.filter((rule) => !rule.hidden).map(shown) });
}

function one(context: GraphContext): InboxRule {
  const { rules } = context.tenant.visible(mailbox(context));
  const found = rules.find((rule) => !rule.hidden && graphId(rule) === context.params.rule);
  if (!found) throw notFound(context.params.rule ?? '');
  return found;
}

/** microsoft-apis.md A14: 200 with the rule. The sandbox changes only isEnabled, because that can be undone. */
function change(context: GraphContext): Answer {
  const { isEnabled } = asObject(context.request.body);
  if (typeof isEnabled !== 'boolean') throw badRequest('The sandbox can only change isEnabled of a rule.');
  const target = one(context);
  const changed = { ...target, Enabled: isEnabled };
  replace(context, target, [changed]);
  return ok(shown(changed));
}

/** microsoft-apis.md A14: 204. */
function remove(context: GraphContext): Answer {
  replace(context, one(context), []);
  return { status: 204 };
}

function replace(context: GraphContext, target: InboxRule, by: InboxRule[]): void {
  const box = mailbox(context);
  const rules = box
    .latest()
    .rules.flatMap((rule) => (rule.RuleIdentity === target.RuleIdentity ? by : [rule]));
  box.write({ ...box.latest(), rules }, context.tenant.now());
}

/** A14: Graph uses a separate, opaque id, which is not Exchange's. */
function graphId({ RuleIdentity }: InboxRule): string {
  return Buffer.from(`rule:${RuleIdentity}`).toString('base64');
}

function shown(rule: InboxRule): Row {
  return {
    id: graphId(rule),
    displayName: rule.Name,
    sequence: rule.Priority,
    isEnabled: rule.Enabled,
    hasError: false,
    isReadOnly: false,
    conditions: {
      ...(rule.SubjectContainsWords ? { subjectContains: rule.SubjectContainsWords } : {}),
      ...(rule.SubjectOrBodyContainsWords ? { bodyOrSubjectContains: rule.SubjectOrBodyContainsWords } : {}),
      ...(rule.From ? { fromAddresses: recipients(rule.From) } : {}),
    },
    actions: {
      ...(rule.MoveToFolder ? { moveToFolder: folderId(rule.MoveToFolder) } : {}),
      ...(rule.MarkAsRead ? { markAsRead: true } : {}),
      ...(rule.DeleteMessage ? { delete: true } : {}),
      ...(rule.ForwardTo ? { forwardTo: recipients(rule.ForwardTo) } : {}),
      ...(rule.ForwardAsAttachmentTo
        ? { forwardAsAttachmentTo: recipients(rule.ForwardAsAttachmentTo) }
        : {}),
      ...(rule.RedirectTo ? { redirectTo: recipients(rule.RedirectTo) } : {}),
      stopProcessingRules: rule.StopProcessingRules,
    },
  };
}

/** Exchange writes `"name" [SMTP:address]`. Graph writes an object. */
function recipients(list: string[]): Row[] {
  return list.map((text) => {
    const [, name = text, address = text] = /^"(.*)" \[\w+:(.*)\]$/.exec(text) ?? [];
    return { emailAddress: { name, address } };
  });
}

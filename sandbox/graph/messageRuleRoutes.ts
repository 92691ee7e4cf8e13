import { asObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { Lagged } from '../tenant/lagged.js';
import type { InboxRule, Mailbox } from '../tenant/records.js';
import { badRequest, GraphError, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import type { Row } from './odata/filter.js';

const write = [['MailboxSettings.ReadWrite']];
const read = [...write, ['MailboxSettings.Read']];
const RULES = '/users/{id}/mailFolders/inbox/messageRules';

/** apis.md A14: inbox rules as Graph shows them; hidden ones only Exchange knows (B4). */
export const messageRuleRoutes: GraphRoute[] = [
  { method: 'GET', path: RULES, needs: read, handle: list },
  { method: 'GET', path: `${RULES}/{rule}`, needs: read, handle: (context) => ok(shown(one(context))) },
  { method: 'PATCH', path: `${RULES}/{rule}`, needs: write, handle: change },
  { method: 'DELETE', path: `${RULES}/{rule}`, needs: write, handle: remove },
];

function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** apis.md E: 404 when there is no cloud mailbox. */
function mailbox(context: GraphContext): Lagged<Mailbox> {
  const found = context.tenant.mailbox(userInPath(context).id);
  if (found) return found;
  const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
  throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', message);
}

function list(context: GraphContext): Answer {
  const { rules } = context.tenant.visible(mailbox(context));
  return ok({ value: rules.filter((rule) => !rule.hidden).map(shown) });
}

function one(context: GraphContext): InboxRule {
  const { rules } = context.tenant.visible(mailbox(context));
  const found = rules.find((rule) => !rule.hidden && rule.RuleIdentity === context.params.rule);
  if (!found) throw notFound(context.params.rule ?? '');
  return found;
}

/** apis.md A14: 200 with the rule. The sandbox knows only isEnabled, the change that can be undone. */
function change(context: GraphContext): Answer {
  const { isEnabled } = asObject(context.request.body);
  if (typeof isEnabled !== 'boolean') throw badRequest('The sandbox can only change isEnabled of a rule.');
  const target = one(context);
  const changed = { ...target, Enabled: isEnabled };
  replace(context, target, [changed]);
  return ok(shown(changed));
}

/** apis.md A14: 204. */
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

function shown(rule: InboxRule): Row {
  return {
    id: rule.RuleIdentity,
    displayName: rule.Name,
    sequence: rule.Priority,
    isEnabled: rule.Enabled,
    hasError: false,
    isReadOnly: false,
    conditions: {},
    actions: {
      ...(rule.MoveToFolder ? { moveToFolder: rule.MoveToFolder } : {}),
      ...(rule.MarkAsRead ? { markAsRead: true } : {}),
      ...(rule.DeleteMessage ? { delete: true } : {}),
      ...(rule.ForwardTo ? { forwardTo: recipients(rule.ForwardTo) } : {}),
      ...(rule.RedirectTo ? { redirectTo: recipients(rule.RedirectTo) } : {}),
    },
  };
}

/** Exchange writes `"name" [SMTP:address]`, Graph an object. */
function recipients(list: string[]): Row[] {
  return list.map((text) => {
    const [, name = text, address = text] = /^"(.*)" \[SMTP:(.*)\]$/.exec(text) ?? [];
    return { emailAddress: { name, address } };
  });
}

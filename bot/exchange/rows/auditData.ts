import { z } from 'zod';
import { parseJson } from '../../microsoft/exactJson.js';

const pair = z.object({ Name: z.string(), Value: z.unknown().optional() });
/** A member in another form is left out, and the others stay. */
const pairs = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform((list) => list?.flatMap((one) => pair.safeParse(one).data ?? []));
const text = z.string().nullish().catch(undefined);
const auditData = z.object({
  CreationTime: text,
  Operation: text,
  Parameters: pairs,
  /** Where a mail program changed the rules. `Parameters` is missing then (Azure-Sentinel issue 9988). */
  OperationProperties: pairs,
  ObjectId: text,
  /** Mailbox auditing alone has these two (Office 365 Management Activity API schema, Exchange Mailbox schema). */
  MailboxOwnerUPN: text,
  /** Of a flow: the connectors that it uses (microsoft-apis.md T2). */
  FlowConnectorNames: text,
  LogonType: z.number().nullish().catch(undefined),
  /** Whom a folder was shared with, where a mail program did it (mailbox auditing). */
  Item: z
    .object({
      ParentFolder: z.object({ MemberUpn: z.string().nullish(), Path: z.string().nullish() }).nullish(),
    })
    .nullish()
    .catch(undefined),
});

/** What a line of the unified audit log says in its `AuditData` (microsoft-apis.md T2). */
export type AuditData = Partial<z.infer<typeof auditData>>;

/** Reads `AuditData`: a text of JSON, or what it says. What is in another form is left out. */
export function auditDataOf(data: unknown): AuditData {
  return auditData.safeParse(typeof data === 'string' ? parseJson(data) : data).data ?? {};
}

/** The text of a parameter, whatever the case of its name. `undefined` where it is empty or no text. */
export function parameterOf({ Parameters }: AuditData, wanted: string): string | undefined {
  return textOf(Parameters, wanted);
}

/** The same for what a mail program says about its operation. */
export function propertyOf({ OperationProperties }: AuditData, wanted: string): string | undefined {
  return textOf(OperationProperties, wanted);
}

function textOf(list: AuditData['Parameters'], wanted: string): string | undefined {
  const value = list?.find(({ Name }) => Name.toLowerCase() === wanted.toLowerCase())?.Value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

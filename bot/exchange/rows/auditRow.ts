import { z } from 'zod';
import type { RuleChange } from '../../unlock/evidence/evidence.js';
import { parseJson } from '../ways/exchangeErrors.js';

/** Columns of Search-UnifiedAuditLog (EXOPS). `AuditData` is JSON in a text. */
export const auditRow = z.looseObject({
  CreationDate: z.string().nullish(),
  AuditData: z.string().nullish(),
});

const auditData = z.object({
  CreationTime: z.string().nullish(),
  Parameters: z.array(z.object({ Name: z.string(), Value: z.unknown() })).nullish(),
  ObjectId: z.string().nullish(),
});

/** The owner or a mail client made, changed or switched on a rule (EXOPS; microsoft-apis.md T2). */
export const RULE_OPERATIONS = [
  'New-InboxRule',
  'Set-InboxRule',
  'Enable-InboxRule',
  'UpdateInboxRules',
] as const;

/** Returns the rule's name and the time. Returns nothing for a line that lacks one of them. */
export function ruleChangeFrom(row: z.infer<typeof auditRow>): readonly RuleChange[] {
  const data = auditData.safeParse(parseJson(row.AuditData ?? '')).data;
  const at = row.CreationDate ?? data?.CreationTime;
  const value = (name: string): unknown => data?.Parameters?.find((one) => one.Name === name)?.Value;
  const name = [value('Name'), value('Identity'), data?.ObjectId?.split('\\').at(-1)].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return at && typeof name === 'string' ? [{ at: utc(at), name }] : [];
}

/** The log's times are UTC and have no zone. */
function utc(at: string): string {
  return /(Z|[+-]\d\d:\d\d)$/.test(at) ? at : `${at}Z`;
}

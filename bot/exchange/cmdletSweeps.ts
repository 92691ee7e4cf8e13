import { z } from 'zod';
import { type Operation, UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import type { InboxRule } from '../unlock/evidence/evidence.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { MailboxSweeps } from '../unlock/ports/mailboxSweeps.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Json } from '../unlock/values.js';
import type { Cmdlets } from './cmdlets.js';
import { withPlaces } from './folderPlaces.js';
import { OPERATIONS } from './operations.js';
import { sweepIdOf, sweepRow, sweepRuleFrom, type SweepRow } from './rows/sweepRow.js';

/** Reads Sweep rules and switches them, by Exchange's cmdlets (microsoft-apis.md B4). Repeats nothing. */
export class CmdletSweeps implements MailboxSweeps {
  constructor(private readonly cmdlets: Cmdlets) {}

  async rules(mailbox: OwnedMailbox): Promise<readonly InboxRule[]> {
    const rules = (await this.rows(mailbox, OPERATIONS.sweepRules)).map(sweepRuleFrom);
    return withPlaces(this.cmdlets, mailbox, rules);
  }

  async rule(mailbox: OwnedMailbox, ruleId: string): Promise<Json | undefined> {
    const rows = await this.rows(mailbox, OPERATIONS.sweepRule);
    const found = rows.find((row) => sweepIdOf(row) === ruleId);
    // One that does not say which it is may be this one.
    if (!found && rows.some((row) => sweepIdOf(row) === undefined))
      throw new RemoteError(OPERATIONS.sweepRule.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return found as Json | undefined;
  }

  async switchRule(
    { address, userPrincipalName: mailbox }: OwnedMailbox,
    ruleId: string,
    enabled: boolean,
  ): Promise<ChangeOutcome> {
    const parameters = { Mailbox: address, Identity: ruleId, Confirm: false };
    const cmdlet = enabled ? 'Enable-SweepRule' : 'Disable-SweepRule';
    const command = { cmdlet, parameters, patience: 'change', mailbox, row: z.unknown() } as const;
    await this.cmdlets.rows(OPERATIONS.switchSweepRule, command);
    return 'made';
  }

  private rows(
    { address, userPrincipalName: mailbox }: OwnedMailbox,
    operation: Operation,
  ): Promise<SweepRow[]> {
    // Without it Exchange stops at 1000 (EXOPS `Get-SweepRule.md`).
    const parameters = { Mailbox: address, ResultSize: 'Unlimited' };
    const asked = {
      cmdlet: 'Get-SweepRule',
      parameters,
      patience: 'background',
      mailbox,
      row: sweepRow,
    } as const;
    return this.cmdlets.rows(operation, asked);
  }
}

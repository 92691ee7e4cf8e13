import type { MailFlow, TenantChanges } from '../unlock/evidence/otherWays.js';
import { known, type Finding } from '../unlock/findings.js';
import { mayBePrivileged } from '../unlock/mayBePrivileged.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { UnlockRequest } from '../unlock/request/request.js';

const NOT_LOOKED: TenantChanges = { looked: false, cutOff: false, changes: [] };

/** Reads the whole tenant, for a break-in into an account that could change it. For any other it asks nothing. */
export function tenantReaders(
  request: Pick<UnlockRequest, 'subject' | 'handOff' | 'findings'>,
  since: Date,
  {
    investigation,
    mailboxes,
    fromExchange,
  }: {
    readonly investigation: Investigation;
    readonly mailboxes: Mailboxes;
    readonly fromExchange: <T>(read: () => Promise<T>) => Promise<Finding<T>>;
  },
): {
  readonly tenantChanges: () => Promise<Finding<TenantChanges>>;
  readonly mailFlow: () => Promise<Finding<MailFlow>>;
} {
  const isAsked = request.handOff === 'compromised' && mayBePrivileged(request.findings);
  return {
    tenantChanges: async () =>
      isAsked ? investigation.tenantChanges(request.subject.id, since) : known(NOT_LOOKED),
    mailFlow: async () =>
      isAsked
        ? fromExchange(async () => ({ looked: true, ...(await mailboxes.ways.mailFlow()) }))
        : known({ looked: false, items: [] }),
  };
}

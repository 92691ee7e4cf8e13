import type { Json } from '../http/json.js';
import type { Tenant } from '../tenant/tenant.js';

/** A cmdlet of Exchange Online PowerShell, as InvokeCommand runs it. */
export interface Cmdlet {
  name: string;
  /** Parameters besides the common ones. Exchange refuses any other. */
  parameters: string[];
  required: string[];
  /** True when a view-only role may run it (microsoft-apis.md B2, B3). */
  viewOnly: boolean;
  /** True when it asks first. It does nothing until Confirm is false (microsoft-apis.md B5). */
  confirms?: boolean;
  /** True when it works in a mailbox: the call has to be anchored there (microsoft-apis.md T1). */
  inMailbox?: boolean;
  run: (tenant: Tenant, parameters: Json) => Json[];
}

/** An error of Exchange. A setting decides the shape of the answer (microsoft-apis.md B5). */
export class ExchangeError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

export function objectNotFound(name: string): ExchangeError {
  const message = `The operation couldn't be performed because object '${name}' couldn't be found.`;
  return new ExchangeError(
    404,
    'Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException',
    message,
  );
}

import type { Lack, RightsInHand } from '../unlock/plan/rights.js';
import type { ApproverRights } from '../unlock/ports/approverRights.js';
import type { Graph } from './client/client.js';
import { resetByMethod, resetStatus } from './changes/resetByMethod.js';

/** Delegated: what the approver and the bot's app need together for a reset (microsoft-apis.md A6). */
const RESET_SCOPE = 'UserAuthenticationMethod.ReadWrite.All';

export interface GraphApproverRightsOptions {
  readonly tokens: {
    find(about: readonly string[], approverId: string): string | undefined;
    drop(about: string): void;
  };
  /** Exchanges a token for the bot's app for one for Graph. */
  readonly exchange: (token: string, scope: string) => Promise<{ readonly token: string } | Lack>;
  /** Address of Graph in this cloud, with a slash at the end. */
  readonly graphUrl: string;
  readonly graphWith: (token: string) => Graph;
}

/**
 * Acts for an approver through Microsoft Graph. Entra ID decides whom they may reset, and its own log names them. The token
 * for Graph lives as long as the object that has it: for one run of a step.
 */
export class GraphApproverRights implements ApproverRights {
  constructor(private readonly options: GraphApproverRightsOptions) {}

  async of(approverId: string, about: readonly string[]): Promise<RightsInHand | Lack> {
    const { tokens, exchange, graphUrl, graphWith } = this.options;
    const clicked = tokens.find(about, approverId);
    if (clicked === undefined) return 'rights-gone';
    const exchanged = await exchange(clicked, `${graphUrl}${RESET_SCOPE}`);
    if (typeof exchanged === 'string') return exchanged;
    const graph = graphWith(exchanged.token);
    return {
      resetPassword: (id, password) => resetByMethod(graph, id, password),
      status: (operation) => resetStatus(graph, operation),
    };
  }

  drop(requestId: string): void {
    this.options.tokens.drop(requestId);
  }
}

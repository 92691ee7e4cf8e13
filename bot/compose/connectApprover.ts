import type { Config } from '../config/config.js';
import { GraphApproverRights } from '../graph/approverRights.js';
import { createGraphClient } from '../graph/client/client.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import { dummyCredential } from '../microsoft/token.js';
import { ApproverTokens } from '../signIn/approverTokens.js';
import { IdentityProvider } from '../signIn/identityProvider.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import type { Rights } from '../unlock/plan/rights.js';
import type { ApproverRights } from '../unlock/ports/approverRights.js';
import { clientProof } from './clientProof.js';

/** With whose rights passwords are reset, and what that needs. */
export interface Approver {
  /** What the remedies know of it. */
  readonly rights: Rights;
  readonly lender: ApproverRights | 'of-the-app';
  /** Keeps the token of a click that allows something. Absent where the app has rights of its own. */
  readonly keepToken?: (about: string, approverId: string, token: string, until: string) => void;
}

export interface ConnectApproverOptions {
  readonly config: Pick<Config, 'rights' | 'cloud' | 'tenantId' | 'dryRun'>;
  readonly cloud: Pick<Cloud, 'loginUrl' | 'isLocal' | 'graphUrl'>;
  readonly onCall?: OnCall;
  readonly log: Log;
  readonly now: () => Date;
}

/** Connects the click of an approver to Graph: their token for the bot becomes one for Graph, when a step needs it. */
export function connectApprover(options: ConnectApproverOptions): Approver {
  const { config, cloud, onCall, log, now } = options;
  const { rights, tenantId, dryRun } = config;
  if (rights.whose === 'app') return { rights, lender: 'of-the-app' };
  const { clientId } = rights.client;
  const proof = clientProof(rights.client, config);
  const provider = new IdentityProvider({ cloud, tenantId, clientId, proof, now });
  const tokens = new ApproverTokens(now);
  const { graphUrl: baseUrl } = cloud;
  const lender = new GraphApproverRights({
    tokens,
    exchange: (token, scope) => provider.onBehalfOf(token, scope),
    graphUrl: baseUrl,
    graphWith: (bearer) =>
      createGraphClient({ credential: dummyCredential, bearer, baseUrl, scope: '', log, dryRun, onCall }),
  });
  return {
    rights: rightsIn(config),
    lender,
    keepToken: (about, approverId, token, until) => tokens.keep(about, approverId, token, until),
  };
}

/** What the remedies know of it, where nothing is carried out. */
export function rightsIn({ rights }: Pick<Config, 'rights'>): Rights {
  return rights.whose === 'app' ? rights : { whose: 'approver', writesBack: rights.writesBack };
}

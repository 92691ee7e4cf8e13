import type { SearchedPart } from '../../unlock/losses/losses.js';
import type { LossLogs, LossSpan, TraceSoFar } from '../../unlock/ports/lossLogs.js';
import type { Graph } from '../client/client.js';
import { beginSearch, searchFound, searchProgress } from './auditSearch.js';
import { readSent } from './messageTrace.js';

/** Reads Microsoft's logs of what was taken and sent, through Graph. This class is the port; each log has its own file. */
export class GraphLossLogs implements LossLogs {
  /** @param areInThisCloud false in GCC High and DoD (microsoft-apis.md N-E, N-F) */
  constructor(
    private readonly graph: Graph,
    readonly areInThisCloud: boolean,
  ) {}

  search(part: SearchedPart, userPrincipalName: string, span: LossSpan) {
    return beginSearch(this.graph, part, userPrincipalName, inSeconds(span));
  }

  progress(part: SearchedPart, queryId: string) {
    return searchProgress(this.graph, part, queryId);
  }

  found(part: SearchedPart, queryId: string, renew: () => Promise<void>) {
    return searchFound(this.graph, part, queryId, renew);
  }

  sent(
    addresses: readonly string[],
    span: LossSpan,
    renew: () => Promise<void>,
    soFar: Map<string, TraceSoFar>,
  ) {
    return readSent(this.graph, addresses, inSeconds(span), renew, soFar);
  }
}

/** Microsoft's pages show whole seconds. The last second belongs to it where it is in the past. */
function inSeconds({ since, until }: LossSpan): LossSpan {
  return { since: `${since.slice(0, 19)}Z`, until: `${until.slice(0, 19)}Z` };
}

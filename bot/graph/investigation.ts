import type {
  AppConsent,
  BackgroundSignIns,
  CodeSignIns,
  InboxRule,
  RegisteredMethod,
  RiskDetection,
  RiskState,
  SignIns,
} from '../unlock/evidence/evidence.js';
import type { DirectoryChange } from '../unlock/evidence/directoryChange.js';
import type { AutomaticReplies, ContactData, Device, TenantChanges } from '../unlock/evidence/otherWays.js';
import type { LoggedSignIn } from '../unlock/handover/signIns.js';
import { known, unreadFrom, type Finding, type Gaps, type Privileges } from '../unlock/findings.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import { RemoteError } from '../unlock/errors.js';
import { ended } from '../microsoft/abortSignals.js';
import type { Graph } from './client/client.js';
import { readChanges } from './evidence/changes.js';
import { readDevices } from './evidence/devices.js';
import { readContact, readReplies } from './evidence/replies.js';
import { readTenantChanges } from './evidence/tenantChanges.js';
import { readConsents } from './evidence/consents.js';
import { readRegisteredMethods } from './evidence/methods.js';
import { readBackgroundSignIns, readCodeSignIns } from './evidence/betaSignIns.js';
import { readRiskDetections } from './evidence/riskDetections.js';
import type { Lacking, Listing, Reading } from './evidence/readAll.js';
import { readRiskState } from './evidence/riskState.js';
import { readRoles } from './evidence/roles.js';
import { readRules } from './evidence/rules.js';
import { readSignIns } from './evidence/signIns.js';
import { readSignInsSince } from './evidence/signInsSince.js';

/** Longest time of one part of the evidence, with all of its pages and waits: nobody looks at a clock meanwhile. */
export const EVIDENCE_MS = 45_000;

type Lane = 'signIns' | 'reports' | 'risk';

/** The same Graph. All calls through it end at one moment, `EVIDENCE_MS` from now. */
function withinOneBudget(graph: Graph): Graph {
  const signal = graph.deadline(EVIDENCE_MS);
  return {
    api: (path) => graph.api(path).option('signal', signal),
    wait: (ms) => Promise.race([graph.wait(ms), ended(signal)]),
    deadline: () => signal,
    log: graph.log,
    root: graph.root,
  };
}

/** Reads evidence of a break-in through Microsoft Graph. This class is the port; each question has its own file. */
export class GraphInvestigation implements Investigation {
  /**
   * What shares a limit is asked in turn (microsoft-apis.md A19). A sign-in log can take half a minute, so the other
   * reports do not wait for it.
   */
  private readonly ends = new Map<Lane, Promise<unknown>>();

  constructor(private readonly graph: Graph) {}

  rules(id: string): Promise<Finding<readonly InboxRule[]>> {
    return this.listing((graph) => readRules(graph, id));
  }

  signIns(id: string, since: Date): Promise<Finding<SignIns>> {
    return this.inTurn('signIns', (graph) => readSignIns(graph, id, since)).then(withGaps);
  }

  codeSignIns(id: string, since: Date): Promise<Finding<CodeSignIns>> {
    return this.inTurn('signIns', (graph) => readCodeSignIns(graph, id, since)).then(withGaps);
  }

  backgroundSignIns(id: string, since: Date): Promise<Finding<BackgroundSignIns>> {
    return this.inTurn('signIns', (graph) => readBackgroundSignIns(graph, id, since)).then(withGaps);
  }

  signInsSince(id: string, since: Date): Promise<Finding<readonly LoggedSignIn[]>> {
    return this.inTurn('signIns', (graph) => readSignInsSince(graph, id, since)).then(asPart);
  }

  risk(id: string): Promise<Finding<RiskState>> {
    return this.inTurn('risk', (graph) => readRiskState(graph, id));
  }

  riskDetections(id: string, since: Date): Promise<Finding<readonly RiskDetection[]>> {
    return this.inTurn('risk', (graph) => readRiskDetections(graph, id, since)).then(withGaps);
  }

  methods(id: string): Promise<Finding<readonly RegisteredMethod[]>> {
    return this.inTurn('reports', (graph) => readRegisteredMethods(graph, id)).then(asPart);
  }

  consents(id: string): Promise<Finding<readonly AppConsent[]>> {
    return this.listing((graph) => readConsents(graph, id));
  }

  roles(id: string): Promise<Finding<Privileges>> {
    return this.listing((graph) => readRoles(graph, id));
  }

  changes(id: string, since: Date): Promise<Finding<readonly DirectoryChange[]>> {
    return this.inTurn('reports', (graph) => readChanges(graph, id, since)).then(withGaps);
  }

  devices(id: string): Promise<Finding<readonly Device[]>> {
    return this.listing((graph) => readDevices(graph, id));
  }

  replies(id: string): Promise<Finding<AutomaticReplies>> {
    return this.finding((graph) => readReplies(graph, id));
  }

  contact(id: string): Promise<Finding<ContactData>> {
    return this.finding((graph) => readContact(graph, id));
  }

  tenantChanges(id: string, since: Date): Promise<Finding<TenantChanges>> {
    return this.inTurn('reports', (graph) => readTenantChanges(graph, id, since)).then(withGaps);
  }

  private async listing<T>(read: (graph: Graph) => Promise<Listing<T>>): Promise<Finding<readonly T[]>> {
    return asPart(await this.finding(read));
  }

  private inTurn<T>(lane: Lane, read: (graph: Graph) => Promise<T>): Promise<Finding<T>> {
    // The time runs while this one waits for its turn: an investigation has one budget.
    const graph = withinOneBudget(this.graph);
    const before = this.ends.get(lane) ?? Promise.resolve();
    const result = before.then(() => this.finding(read, graph));
    // The next report begins even when this one failed.
    this.ends.set(
      lane,
      result.catch(() => undefined),
    );
    return result;
  }

  private async finding<T>(
    read: (graph: Graph) => Promise<T>,
    graph = withinOneBudget(this.graph),
  ): Promise<Finding<T>> {
    try {
      return known(await read(graph));
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      // A missing licence is not a fault.
      const level = error.kind === 'not-licensed' ? 'debug' : 'warn';
      this.graph.log[level]({ err: error }, 'A part of the evidence is not known');
      return unreadFrom(error);
    }
  }
}

/** The rows of a listing as a finding, which says what they lack. */
function asPart<T>(finding: Finding<Listing<T>>): Finding<readonly T[]> {
  return finding.known ? { ...known(finding.value.rows), ...gapsOf(finding.value) } : finding;
}

/** What was made of the rows as a finding, which says what they lack. */
function withGaps<T>(finding: Finding<Reading<T>>): Finding<T> {
  return finding.known ? { ...known(finding.value.value), ...gapsOf(finding.value) } : finding;
}

function gapsOf({ cutOff, inPart, unclear = [] }: Lacking): Gaps {
  return {
    ...(cutOff && { cut: true }),
    ...(inPart && { inPart: true }),
    ...(unclear.length > 0 && { unclear }),
  };
}

import type {
  AppConsent,
  DirectoryChange,
  InboxRule,
  RegisteredMethod,
  RiskState,
  SignIns,
} from '../unlock/evidence/evidence.js';
import type { LoggedSignIn } from '../unlock/handover/signIns.js';
import { known, unknownFrom, type Finding, type Privileges } from '../unlock/findings.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import { RemoteError } from '../unlock/errors.js';
import type { Graph } from './client/client.js';
import { readChanges } from './evidence/changes.js';
import { readConsents } from './evidence/consents.js';
import { readRegisteredMethods } from './evidence/methods.js';
import { readRiskState } from './evidence/riskState.js';
import { readRoles } from './evidence/roles.js';
import { readRules } from './evidence/rules.js';
import { readSignIns } from './evidence/signIns.js';
import { readSignInsSince } from './evidence/signInsSince.js';

/** Reads evidence of a break-in through Microsoft Graph. This class is the port; each question has its own file. */
export class GraphInvestigation implements Investigation {
  /** Reports share five requests in ten seconds (microsoft-apis.md A19), so this queue runs them in turn. */
  private report: Promise<unknown> = Promise.resolve();

  constructor(private readonly graph: Graph) {}

  rules(id: string): Promise<Finding<readonly InboxRule[]>> {
    return this.finding(() => readRules(this.graph, id));
  }

  signIns(id: string, since: Date): Promise<Finding<SignIns>> {
    return this.inTurn(() => readSignIns(this.graph, id, since));
  }

  signInsSince(id: string, since: Date): Promise<Finding<readonly LoggedSignIn[]>> {
    return this.inTurn(() => readSignInsSince(this.graph, id, since));
  }

  risk(id: string): Promise<Finding<RiskState>> {
    return this.finding(() => readRiskState(this.graph, id));
  }

  methods(id: string): Promise<Finding<readonly RegisteredMethod[]>> {
    return this.inTurn(() => readRegisteredMethods(this.graph, id));
  }

  consents(id: string): Promise<Finding<readonly AppConsent[]>> {
    return this.finding(() => readConsents(this.graph, id));
  }

  roles(id: string): Promise<Finding<Privileges>> {
    return this.finding(() => readRoles(this.graph, id));
  }

  changes(id: string, since: Date): Promise<Finding<readonly DirectoryChange[]>> {
    return this.inTurn(() => readChanges(this.graph, id, since));
  }

  private inTurn<T>(read: () => Promise<T>): Promise<Finding<T>> {
    const result = this.report.then(() => this.finding(read));
    // The next report begins even when this one failed.
    this.report = result.catch(() => undefined);
    return result;
  }

  private async finding<T>(read: () => Promise<T>): Promise<Finding<T>> {
    try {
      return known(await read());
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      // A missing licence is not a fault.
      const level = error.kind === 'not-licensed' ? 'debug' : 'warn';
      this.graph.log[level]({ err: error }, 'A part of the evidence is not known');
      return unknownFrom(error);
    }
  }
}

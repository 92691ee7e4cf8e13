import type { Finding, Privileges } from '../findings.js';
import type {
  InboxRule,
  SignIns,
  RiskState,
  RegisteredMethod,
  AppConsent,
  DirectoryChange,
} from '../evidence/evidence.js';

/** What the directory shows about a break-in. No method throws: what could not be read is an unknown finding. */
export interface Investigation {
  /** Reads the inbox rules that are not hidden. */
  rules(id: string): Promise<Finding<readonly InboxRule[]>>;
  signIns(id: string, since: Date): Promise<Finding<SignIns>>;
  risk(id: string): Promise<Finding<RiskState>>;
  methods(id: string): Promise<Finding<readonly RegisteredMethod[]>>;
  /** Reads what this person alone allowed, never what an admin allowed for everybody. */
  consents(id: string): Promise<Finding<readonly AppConsent[]>>;
  roles(id: string): Promise<Finding<Privileges>>;
  changes(id: string, since: Date): Promise<Finding<readonly DirectoryChange[]>>;
}

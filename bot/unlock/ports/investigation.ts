import type { Finding, Privileges } from '../findings.js';
import type { AutomaticReplies, ContactData, Device, TenantChanges } from '../evidence/otherWays.js';
import type { LoggedSignIn } from '../handover/signIns.js';
import type {
  BackgroundSignIns,
  CodeSignIns,
  InboxRule,
  SignIns,
  RiskDetection,
  RiskState,
  RegisteredMethod,
  AppConsent,
} from '../evidence/evidence.js';
import type { DirectoryChange } from '../evidence/directoryChange.js';

/** What the directory shows about a break-in. No method throws: what could not be read is an unknown finding. */
export interface Investigation {
  /** Reads the inbox rules that are not hidden. */
  rules(id: string): Promise<Finding<readonly InboxRule[]>>;
  signIns(id: string, since: Date): Promise<Finding<SignIns>>;
  /** Reads the sign-ins with a device code (beta). */
  codeSignIns(id: string, since: Date): Promise<Finding<CodeSignIns>>;
  /** Reads the sign-ins without a person at the keys (beta). */
  backgroundSignIns(id: string, since: Date): Promise<Finding<BackgroundSignIns>>;
  /** Reads single sign-ins, for whether somebody is in again. */
  signInsSince(id: string, since: Date): Promise<Finding<readonly LoggedSignIn[]>>;
  risk(id: string): Promise<Finding<RiskState>>;
  /** Reads why Microsoft sees a risk. */
  riskDetections(id: string, since: Date): Promise<Finding<readonly RiskDetection[]>>;
  methods(id: string): Promise<Finding<readonly RegisteredMethod[]>>;
  /** Reads what this person alone allowed, never what an admin allowed for everybody. */
  consents(id: string): Promise<Finding<readonly AppConsent[]>>;
  roles(id: string): Promise<Finding<Privileges>>;
  changes(id: string, since: Date): Promise<Finding<readonly DirectoryChange[]>>;
  devices(id: string): Promise<Finding<readonly Device[]>>;
  replies(id: string): Promise<Finding<AutomaticReplies>>;
  contact(id: string): Promise<Finding<ContactData>>;
  /** Reads who was let into the whole tenant. What this account did is marked. */
  tenantChanges(id: string, since: Date): Promise<Finding<TenantChanges>>;
}

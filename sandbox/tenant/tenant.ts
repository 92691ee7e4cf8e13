import type { FolderPermission } from './folderPermissions.js';
import type { ServiceIssue } from './serviceIssue.js';
import { sha256 } from '../http/redact.js';
import { DelegatedTokens, type ResetOperation } from './delegated.js';
import { Lagged } from './lagged.js';
import type { AppManifest, PersonalApp } from './personalApp.js';
import type {
  AuditQuery,
  AuditRecord,
  BlockedSender,
  DirectoryAudit,
  Group,
  GroupEligibility,
  Mailbox,
  MailboxAudit,
  MessageTrace,
  PermissionGrant,
  RiskDetection,
  RoleAssignment,
  SignIn,
  UserRecord,
} from './records.js';
import { registered, seedRegistrations } from './registrations.js';
import { seedPassword } from './seed.js';
import {
  assignment,
  seedEligibilities,
  seedGroupEligibilities,
  seedGroups,
  seedManagers,
  seedMethods,
  seedRisks,
  seedRoleAssignments,
} from './seedDirectory.js';
import {
  blocked,
  seedBlockedSenders,
  seedContacts,
  mailboxOf,
  seedMailboxes,
  seedOverUnblockLimit,
} from './seedMail.js';
import {
  seedDelegates,
  seedDirectoryAudits,
  seedGrants,
  seedMailboxAudits,
  seedServicePrincipals,
} from './seedIncident.js';
import { seedModern } from './seedModern.js';
import { seedRiskDetections } from './seedRiskDetections.js';
import { seedDomains, seedPurposes, seedUnits } from './seedKinds.js';
import { seedAuditRecords, seedMessageTraces } from './seedLosses.js';
import { seedSignIns } from './seedSignIns.js';
import { seedUsers } from './seedUsers.js';
import type { FolderLanguage } from './folderNames.js';
import { defaultSettings, type Settings } from './settings.js';
import {
  seedDevices,
  seedMailFlow,
  type CasSettings,
  type DeviceRecord,
  type MailFlowRecord,
  type PhoneRecord,
} from './ways.js';

const seedManifest = (): AppManifest => ({ azureADAppId: registered.signIn, version: '1.2.3' });
const NO_TEAMS: PersonalApp = { isInstalled: () => false, install: () => undefined, chatOf: () => '' };

/** The state of the simulated tenant. `latest` is the real state. The services read what is visible after the lag. */
export class Tenant {
  settings: Settings = defaultSettings();
  /** Where Teams is. */
  personalApp: PersonalApp = NO_TEAMS;
  /** Of the app that is installed for people. */
  manifest: AppManifest = seedManifest();
  groups = new Map<string, Group>();
  roleAssignments: RoleAssignment[] = [];
  eligibilities: RoleAssignment[] = [];
  groupEligibilities: GroupEligibility[] = [];
  managers = seedManagers();
  methods: ReturnType<typeof seedMethods> = new Map();
  /** The default sign-in method of people who chose one: method id by user id. */
  defaultMethods = new Map<string, string>();
  devices: DeviceRecord[] = [];
  phones: PhoneRecord[] = [];
  /** Protocols of mailboxes that are not as by default, by user id. */
  cas = new Map<string, CasSettings>();
  /** Automatic replies of people who have some: Graph's properties, by user id. */
  automaticReplies = new Map<string, Record<string, unknown>>();
  /** The language of the folders of mailboxes that are not English, by user id. */
  folderLanguages = new Map<string, FolderLanguage>();
  /** Paths of folders that mail programs do not show, by user id. */
  hiddenFolders = new Map<string, readonly string[]>();
  mailFlow: MailFlowRecord[] = [];
  signIns: SignIn[] = [];
  grants: PermissionGrant[] = [];
  servicePrincipals = seedServicePrincipals();
  registrations = seedRegistrations();
  directoryAudits: DirectoryAudit[] = [];
  mailboxAudits: MailboxAudit[] = [];
  delegates = seedDelegates();
  folderPermissions: FolderPermission[] = [];
  contacts = seedContacts();
  auditRecords: AuditRecord[] = [];
  auditQueries = new Map<string, AuditQuery>();
  messageTraces: MessageTrace[] = [];
  risks = seedRisks();
  riskDetections: RiskDetection[] = [];
  purposes = seedPurposes();
  /** Microsoft reports nothing until a story says so. */
  serviceIssues: ServiceIssue[] = [];
  domains = seedDomains();
  units = seedUnits();
  /** microsoft-apis.md A6: resets that were asked for by people, by the id of the operation. */
  resets = new Map<string, ResetOperation>();
  delegatedTokens = new DelegatedTokens();
  overUnblockLimit = new Set<string>();
  /** SHA-256 of Temporary Access Passes, by user id. */
  passHashes = new Map<string, string>();
  blockedSenders = new Lagged<BlockedSender[]>([]);
  private users = new Map<string, Lagged<UserRecord>>();
  private mailboxes = new Map<string, Lagged<Mailbox>>();
  private passwords = new Map<string, string>();

  constructor(readonly now: () => Date) {
    this.reset();
  }

  /** Restores the seed: people, mailboxes and settings. */
  reset(): void {
    const users = seedUsers();
    this.settings = defaultSettings();
    this.users = new Map(users.map((user) => [user.id, new Lagged(user)]));
    this.mailboxes = new Map(seedMailboxes(users).map((mailbox) => [mailbox.userId, new Lagged(mailbox)]));
    this.passwords = new Map(users.map((user) => [user.id, sha256(seedPassword)]));
    this.groups = new Map(seedGroups().map((group) => [group.id, group]));
    this.roleAssignments = seedRoleAssignments();
    this.eligibilities = seedEligibilities();
    this.groupEligibilities = seedGroupEligibilities();
    this.managers = seedManagers();
    this.methods = seedMethods(this.now());
    this.defaultMethods = new Map();
    this.hiddenFolders = new Map();
    this.devices = seedDevices();
    this.registrations = seedRegistrations();
    this.manifest = seedManifest();
    this.phones = [];
    this.cas = new Map();
    this.automaticReplies = new Map();
    this.mailFlow = seedMailFlow(this.now());
    this.grants = seedGrants();
    this.directoryAudits = seedDirectoryAudits(this.now());
    this.mailboxAudits = seedMailboxAudits(this.now());
    this.delegates = seedDelegates();
    this.folderPermissions = [];
    this.contacts = seedContacts();
    this.signIns = seedSignIns(this.now());
    this.auditRecords = seedAuditRecords(this.now());
    this.auditQueries = new Map();
    this.messageTraces = seedMessageTraces(this.now());
    this.risks = seedRisks();
    this.riskDetections = seedRiskDetections(this.now());
    this.purposes = seedPurposes();
    this.serviceIssues = [];
    this.domains = seedDomains();
    this.units = seedUnits();
    this.passHashes = new Map();
    this.resets = new Map();
    this.delegatedTokens = new DelegatedTokens();
    this.overUnblockLimit = seedOverUnblockLimit();
    this.blockedSenders = new Lagged(seedBlockedSenders());
    seedModern(this);
  }

  /** The latest record of a person, by id or user principal name. Throws when there is none. */
  user(idOrName: string): UserRecord {
    const record = this.find(idOrName)?.latest();
    if (!record) throw new Error(`nobody in the sandbox tenant is called ${idOrName}`);
    return record;
  }

  everybody(): UserRecord[] {
    const now = this.now();
    return [...this.users.values()].map((user) => user.visible(now, this.settings.readLagMs));
  }

  /** The record that a read of this person shows now. */
  seen(idOrName: string): UserRecord | undefined {
    const found = this.find(idOrName);
    return found && this.visible(found);
  }

  /** Adds a person with a mailbox, for a story about many. `reset` takes them away again. */
  hire(user: UserRecord): void {
    this.users.set(user.id, new Lagged(user));
    this.mailboxes.set(user.id, new Lagged(mailboxOf(user)));
    this.passwords.set(user.id, sha256(seedPassword));
  }

  /** Changes a user for a service. Readers see the change after the lag. */
  write(id: string, change: Partial<UserRecord>): void {
    const user = this.users.get(id)!;
    user.write({ ...user.latest(), ...change }, this.now());
  }

  /** Changes a user for a test. All readers see the change at once. */
  arrange(idOrName: string, change: Partial<UserRecord>): void {
    const user = this.find(idOrName);
    if (!user) throw new Error(`nobody in the sandbox tenant is called ${idOrName}`);
    user.replace({ ...user.latest(), ...change });
  }

  setPassword(id: string, password: string): void {
    this.passwords.set(id, sha256(password));
  }

  /** SHA-256 of a person's password, so that a test can check a shown password. */
  passwordHashOf(idOrName: string): string {
    return this.passwords.get(this.user(idOrName).id)!;
  }

  mailbox(idOrName: string): Lagged<Mailbox> | undefined {
    const user = this.find(idOrName)?.latest();
    if (user) return this.mailboxes.get(user.id);
    return [...this.mailboxes.values()].find((box) => sameAddress(box.latest().PrimarySmtpAddress, idOrName));
  }

  /** True when this address may not send. Ignores the lag. */
  isBlocked(address: string): boolean {
    return this.blockedSenders.latest().some((row) => sameAddress(row.SenderAddress, address));
  }

  block(address: string): void {
    const others = this.blockedSenders.latest().filter((row) => !sameAddress(row.SenderAddress, address));
    this.blockedSenders.replace([...others, blocked(address, 512, this.now().toISOString())]);
  }

  assignRole(principalId: string, roleTemplateId: string): void {
    this.roleAssignments.push(assignment(principalId, roleTemplateId));
  }

  visible<T>(value: Lagged<T>): T {
    return value.visible(this.now(), this.settings.readLagMs);
  }

  private find(idOrName: string): Lagged<UserRecord> | undefined {
    const wanted = idOrName.toLowerCase();
    const byId = this.users.get(wanted);
    if (byId) return byId;
    // With thousands of people, most calls name somebody by id. So only a name looks through all of them.
    for (const user of this.users.values())
      if (user.latest().userPrincipalName.toLowerCase() === wanted) return user;
    return undefined;
  }
}

export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

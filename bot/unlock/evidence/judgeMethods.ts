import type { RegisteredMethod } from './evidence.js';
import type { DirectoryChange } from './directoryChange.js';
import type { JudgedMethod } from './judgement.js';

/** Microsoft's words in the directory audit, by the service `Authentication Methods` (microsoft-apis.md A12). */
const REGISTERED = /^(?:user|admin) (?:registered (?:all required )?|updated )security info$/i;
/** No new method, but the one that is asked for first is another now. It dates none. */
const DEFAULT_CHANGED = /^(?:user|admin) changed default security info$/i;
const SERVICE = /^authentication methods$/i;
/**
 * Other services have their own words: a device registers its keys (Device Registration Service), and an app password is
 * made by the Core Directory (learn.microsoft.com, "Microsoft Entra audit log categories and activities").
 */
const ADDED =
  /^(?:add (?:windows hello for business credential|fido2 security key|passkey\b.*|passwordless phone sign-in credential|platform credential)(?:\(s\))?|create application password for user|add users strong authentication phone app detail)$/i;
const BY_ADMIN = /^admin /i;
/** The audit and the method date the same registration; they need not do so in the same second. */
const SAME_MS = 10 * 60_000;

/** What the audit's reason, or its activity, says was registered: `User registered Mobile Phone SMS`. The first that fits. */
const KINDS_BY_REASON: readonly (readonly [RegExp, readonly string[]])[] = [
  // Graph does not list them.
  [/app(?:lication)? password/i, []],
  [/temporary access pass/i, ['temporaryAccessPassMethods']],
  [
    /authenticator|app notification|passwordless phone|phone app/i,
    ['microsoftAuthenticatorMethods', 'softwareOathMethods'],
  ],
  [/fido|passkey|security key/i, ['fido2Methods']],
  [/hello/i, ['windowsHelloForBusinessMethods']],
  [/hardware/i, ['hardwareOath']],
  [/oath|one-time|otp/i, ['softwareOathMethods', 'hardwareOath']],
  [/e-?mail/i, ['emailMethods']],
  // Graph's type is `externalAuthenticationMethod`: its name here is `external` (microsoft-apis.md A8).
  [/external/i, ['external', 'externalAuthentication']],
  [/platform|secure enclave/i, ['platformCredential']],
  [/phone|sms|call/i, ['phoneMethods']],
];

/** The methods as judged, and what the audit has besides. */
export interface JudgedMethods {
  readonly methods: readonly JudgedMethod[];
  /** Registrations that none of the methods explains, newest first. */
  readonly registrations: readonly DirectoryChange[];
  /** Another method is asked for first: none was added, so no sign counts it. Newest first. */
  readonly defaultChanges: readonly DirectoryChange[];
}

/**
 * Says which methods are new. Graph has no date for some kinds (a phone's may be null), so a registration in the audit
 * dates them: a method without a date is not an old one. A registration that fits no method any more is kept: somebody
 * registered one and took it away, or it is not among those that Graph shows.
 * @param since what was registered before is not news
 */
export function judgeMethods(
  methods: readonly RegisteredMethod[],
  changes: readonly DirectoryChange[],
  since: number,
): JudgedMethods {
  const dates = new Map<RegisteredMethod, string>();
  const left: DirectoryChange[] = [];
  for (const change of newestFirst(changes.filter(isRegistration))) {
    if (methods.some((method) => explains(method, change))) continue;
    const undated = methods.filter((method) => method.since === undefined && fits(method, change));
    for (const method of undated) if (!dates.has(method)) dates.set(method, change.at);
    if (undated.length === 0 && mayBeTheThiefs(change)) left.push(change);
  }
  const isRecent = (at: string | undefined) => at !== undefined && Date.parse(at) >= since;
  return {
    methods: methods.map((method) => {
      const audited = dates.get(method);
      return {
        method,
        recent: isRecent(method.since ?? audited),
        ...(audited !== undefined && { registered: audited }),
      };
    }),
    registrations: left.filter(({ at }) => isRecent(at)),
    defaultChanges: newestFirst(
      changes.filter((change) => isDefaultChange(change) && mayBeTheThiefs(change) && isRecent(change.at)),
    ),
  };
}

function isRegistration({ what, succeeded, service }: DirectoryChange): boolean {
  if (!succeeded) return false;
  return ADDED.test(what) || (REGISTERED.test(what) && isOfMethods(service));
}

function isDefaultChange({ what, succeeded, service }: DirectoryChange): boolean {
  return succeeded && DEFAULT_CHANGED.test(what) && isOfMethods(service);
}

function isOfMethods(service: string | undefined): boolean {
  return service === undefined || SERVICE.test(service);
}

/** What an admin did is not the thief's, but for what this account did as one. */
function mayBeTheThiefs({ what, bySubject }: DirectoryChange): boolean {
  return bySubject || !BY_ADMIN.test(what);
}

function explains(method: RegisteredMethod, change: DirectoryChange): boolean {
  const { since } = method;
  if (since === undefined || !fits(method, change)) return false;
  return Math.abs(Date.parse(since) - Date.parse(change.at)) <= SAME_MS;
}

/** True also when the reason names no kind: then it may be any of them. */
function fits({ kind }: RegisteredMethod, { reason, what }: DirectoryChange): boolean {
  const told = ADDED.test(what) ? what : (reason ?? '');
  const named = KINDS_BY_REASON.find(([words]) => words.test(told));
  return named === undefined || named[1].includes(kind);
}

function newestFirst(changes: readonly DirectoryChange[]): readonly DirectoryChange[] {
  return changes.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

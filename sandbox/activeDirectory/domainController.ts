import type { OnPremisesAccount } from '../../bot/unlock/onPremises/account.js';
import { DISABLED, NEVER_EXPIRES, SMART_CARD, type AdUser } from './adUser.js';

/** What a refused bind says: the data code of `AcceptSecurityContext error` (microsoft-apis.md N-J). */
export type Refusal = '52e' | '525' | '530' | '531' | '532' | '533' | '701' | '773' | '775';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Policy of the simulated domain. */
export const POLICY = {
  lockoutThreshold: 3,
  lockoutDurationMs: 30 * MINUTE_MS,
  maxPasswordAgeMs: 90 * DAY_MS,
  minPasswordLength: 8,
} as const;

/** One domain controller: its own copy of every user, and its own counters of wrong passwords (microsoft-apis.md N-J). */
export class DomainController {
  private readonly users = new Map<string, AdUser>();
  /** It answers nobody. */
  isDown = false;
  /** It takes no change (a read-only controller). */
  isReadOnly = false;

  constructor(
    readonly name: string,
    users: readonly AdUser[],
    private readonly now: () => Date,
  ) {
    for (const user of users) this.users.set(user.objectSid, { ...user });
  }

  /** Returns its copy. `undefined`: it knows nobody with this SID. */
  user(sid: string): AdUser | undefined {
    return this.users.get(sid);
  }

  /** Takes over what another controller knows, besides the counters, which stay where they were counted. */
  hear(other: AdUser): void {
    const mine = this.users.get(other.objectSid);
    const { badPwdCount = 0, badPasswordTime = 0 } = mine ?? {};
    this.users.set(other.objectSid, { ...other, badPwdCount, badPasswordTime });
  }

  /** True while the lock counts, with its duration (microsoft-apis.md N-J: bit 0x10 of the computed flags). */
  isLocked({ lockoutTime }: AdUser): boolean {
    return lockoutTime > 0 && this.ms() - lockoutTime < POLICY.lockoutDurationMs;
  }

  /** Facts J: bit 0x800000 of the computed flags, and `pwdLastSet` 0. */
  passwordOf({ pwdLastSet, userAccountControl }: AdUser): OnPremisesAccount['password'] {
    if ((userAccountControl & NEVER_EXPIRES) !== 0) return 'never-expires';
    if (pwdLastSet === 0) return 'must-change';
    return this.ms() - pwdLastSet > POLICY.maxPasswordAgeMs ? 'expired' : 'valid';
  }

  /** Somebody signs in with a password here, at some computer. `undefined`: they are in. */
  bind(sid: string, password: string, workstation = 'DESK-01'): Refusal | undefined {
    const user = this.users.get(sid);
    if (!user) return '525';
    if (this.isLocked(user)) return '775';
    if (user.password !== password) return this.wrong(user);
    user.badPwdCount = 0;
    user.lockoutTime = 0;
    return this.refusalOf(user, workstation);
  }

  /** Somebody tries wrong passwords until the account is locked. */
  guess(sid: string): void {
    const user = this.users.get(sid);
    while (user && !this.isLocked(user)) this.wrong(user);
  }

  /** Counts a wrong password. At the threshold the account is locked, and the answer is still "wrong password". */
  private wrong(user: AdUser): Refusal {
    user.badPwdCount += 1;
    user.badPasswordTime = this.ms();
    if (user.badPwdCount >= POLICY.lockoutThreshold) user.lockoutTime = this.ms();
    return '52e';
  }

  private refusalOf(user: AdUser, workstation: string): Refusal | undefined {
    if ((user.userAccountControl & DISABLED) !== 0) return '533';
    if (user.accountExpires > 0 && user.accountExpires <= this.ms()) return '701';
    if (user.logonHours === 'not-now') return '530';
    if (user.userWorkstations.length > 0 && !user.userWorkstations.includes(workstation)) return '531';
    if ((user.userAccountControl & SMART_CARD) !== 0) return '52e';
    const password = this.passwordOf(user);
    if (password === 'must-change') return '773';
    return password === 'expired' ? '532' : undefined;
  }

  private ms(): number {
    return this.now().getTime();
  }
}

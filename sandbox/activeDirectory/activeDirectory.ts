import { RemoteError } from '../../bot/unlock/errors.js';
import type { OnPremisesAccount } from '../../bot/unlock/onPremises/account.js';
import { CODES } from '../../bot/unlock/onPremises/codes.js';
import type { OnPremises, OnPremisesTarget } from '../../bot/unlock/ports/onPremises.js';
import type { Person } from '../tenant/seed.js';
import { isComplex } from './complexity.js';
import { DISABLED, NEVER_EXPIRES, SMART_CARD, wallOf, type AdUser } from './adUser.js';
import { DomainController, type Refusal } from './domainController.js';
import { seedDomain, sidOfPerson } from './seed.js';

/** What the bot asked. Never a password. */
export interface AdCall {
  readonly what: 'account' | 'unlock' | 'resetPassword' | 'enable' | 'disable';
  readonly sid: string;
  readonly controller: string;
}

/** What goes wrong with the next change, once. */
export type AdFault = 'lost-answer' | 'not-delegated' | 'changed-meanwhile' | 'locked-again';

/**
 * A simulated Active Directory: one domain with two controllers that hear of each other's changes only when told to. It
 * behaves as microsoft-apis.md N-J found on a real one, and not as our own client expects. It stands in the place of a hand
 * and has its words for what fails: no LDAP is spoken here.
 */
export class ActiveDirectory implements OnPremises {
  readonly hand = 'ldap';
  readonly controllers: readonly [DomainController, DomainController];
  readonly calls: AdCall[] = [];
  /** The directory's policy refuses so many of the next passwords (microsoft-apis.md N-J: 53, 0000052D). */
  refusesPasswords = 0;
  fault: AdFault | undefined;

  constructor(private readonly now: () => Date) {
    const users = seedDomain(now());
    const named = (name: string) => new DomainController(`${name}.corp.contoso.example`, users, now);
    this.controllers = [named('dc1'), named('dc2')];
  }

  async account(sid: string, name?: string): Promise<OnPremisesAccount> {
    const controller = this.controllerFor(name);
    this.note('account', sid, controller);
    const user = this.userOn(controller, sid);
    return asAccount(user, controller);
  }

  async unlock(target: OnPremisesTarget): Promise<void> {
    // Facts J, "Unlock": replace `lockoutTime` with 0; nothing else. Seen: `badPwdCount` 0 too.
    this.change('unlock', target, (user) => Object.assign(user, { lockoutTime: 0, badPwdCount: 0 }));
  }

  async resetPassword(target: OnPremisesTarget, password: string): Promise<void> {
    this.change('resetPassword', target, (user) => {
      if ((user.userAccountControl & NEVER_EXPIRES) !== 0)
        throw new RemoteError('reset the password', { kind: 'rejected', code: CODES.neverExpires });
      if (user.cannotChangePassword)
        throw new RemoteError('reset the password', { kind: 'rejected', code: CODES.cannotChange });
      if (this.refusesPasswords > 0 || !isComplex(password, user.sAMAccountName)) {
        this.refusesPasswords = Math.max(0, this.refusesPasswords - 1);
        throw new RemoteError('reset the password', { kind: 'rejected', code: CODES.passwordPolicy });
      }
      // Facts J, "Reset": `pwdLastSet` 0 makes them choose a new one. A lock stays: it is another attribute.
      Object.assign(user, { password, pwdLastSet: 0 });
    });
  }

  async enable(target: OnPremisesTarget): Promise<void> {
    this.change('enable', target, (user) => (user.userAccountControl &= ~DISABLED));
  }

  async disable(target: OnPremisesTarget): Promise<void> {
    this.change('disable', target, (user) => (user.userAccountControl |= DISABLED));
  }

  /** Somebody signs in at a computer of the network. `undefined`: they are in. */
  bind(person: Person, password: string, workstation?: string): Refusal | undefined {
    return this.controllers[0].bind(sidOfPerson(person), password, workstation);
  }

  /** The person as the first controller, or another one, holds them. A test arranges and reads it. */
  userOf(person: Person, controller: DomainController = this.controllers[0]): AdUser {
    return this.userOn(controller, sidOfPerson(person));
  }

  /** Changes the person on every controller, as an administrator of the domain would. */
  arrange(person: Person, changes: Partial<AdUser>): void {
    for (const controller of this.controllers) Object.assign(this.userOf(person, controller), changes);
  }

  /** The second controller hears of everything that the first one knows. */
  replicate(): void {
    const [first, second] = this.controllers;
    for (const { objectSid } of seedDomain(this.now())) second.hear(this.userOn(first, objectSid));
  }

  private change(
    what: AdCall['what'],
    { sid, controller: name }: OnPremisesTarget,
    make: (user: AdUser) => unknown,
  ): void {
    const controller = this.controllerFor(name);
    this.note(what, sid, controller);
    const user = this.userOn(controller, sid);
    const fault = this.fault;
    this.fault = undefined;
    if (wallOf(user).length > 0) throw new RemoteError(what, { kind: 'forbidden', code: CODES.walled });
    if (fault === 'not-delegated')
      throw new RemoteError(what, { kind: 'forbidden', code: CODES.notDelegated });
    if (fault === 'changed-meanwhile')
      throw new RemoteError(what, { kind: 'rejected', code: CODES.changedMeanwhile });
    make(user);
    // Somebody goes on with wrong passwords, up to the threshold (microsoft-apis.md N-J).
    if (fault === 'locked-again') controller.guess(sid);
    if (fault === 'lost-answer')
      throw new RemoteError(what, { kind: 'unavailable', code: CODES.cutOff, maybeMade: true });
  }

  private controllerFor(name: string | undefined): DomainController {
    const asked = this.controllers.filter((one) => name === undefined || one.name === name);
    const reached = asked.filter(({ isDown }) => !isDown);
    const found = reached.find(({ isReadOnly }) => !isReadOnly);
    if (found) return found;
    const code = reached.length > 0 ? CODES.readOnly : asked.length === 0 ? CODES.otherController : undefined;
    throw new RemoteError('reach a domain controller', { kind: 'unavailable', code });
  }

  private userOn(controller: DomainController, sid: string): AdUser {
    const user = controller.user(sid);
    if (!user) throw new RemoteError('find the account', { kind: 'not-found', code: CODES.noSuchAccount });
    return user;
  }

  private note(what: AdCall['what'], sid: string, { name: controller }: DomainController): void {
    this.calls.push({ what, sid, controller });
  }
}

function asAccount(user: AdUser, controller: DomainController): OnPremisesAccount {
  const password = controller.passwordOf(user);
  const iso = (ms: number): string => new Date(ms).toISOString();
  return {
    controller: controller.name,
    ...(controller.isLocked(user) && { lockedOutSince: iso(user.lockoutTime) }),
    wrongPasswords: user.badPwdCount,
    ...(user.badPasswordTime > 0 && { lastWrongPassword: iso(user.badPasswordTime) }),
    enabled: (user.userAccountControl & DISABLED) === 0,
    password,
    ...(user.pwdLastSet > 0 && { passwordSetAt: iso(user.pwdLastSet) }),
    ...(user.accountExpires > 0 && { expiresAt: iso(user.accountExpires) }),
    cannotChangePassword: user.cannotChangePassword,
    logonHours: user.logonHours,
    workstations: user.userWorkstations,
    smartCardOnly: (user.userAccountControl & SMART_CARD) !== 0,
    wall: wallOf(user),
  };
}

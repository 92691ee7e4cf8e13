import { RemoteError } from '../unlock/errors.js';
import type { Target } from '../unlock/request/step.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { besidesEnabled, isOff, isOn, readRule, switchRule } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'enable-inbox-rule': true;
  }
}

/** Brings back a rule that `disable-inbox-rule` switched off, exactly as it was (microsoft-apis.md A14, B4). */
export const enableInboxRule: RemedyFactory = (ports) => ({
  id: 'enable-inbox-rule',
  treats: [],
  order: 50,
  permission: 'MailboxSettings.ReadWrite',
  cmdlets: ['inbox-rules', 'sweep-rules'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  async read(subject, target) {
    const now = await readRule(ports, subject, target);
    mustBeTheSame(now, target);
    return now;
  },
  isAlreadyFine: isAsItWas,
  run: (subject, { target }) => switchRule(ports, subject, target, !isOff(target?.value ?? null)),
  confirm: async (subject, _before, target) => isAsItWas(await readRule(ports, subject, target), target),
});

/** A rule that did not say that it was off may have been on, so it has to say that it is on. */
function isAsItWas(now: Json, target: Target | undefined): boolean {
  if (target?.value === undefined) return false;
  const isSwitched = isOff(target.value) ? isOff(now) : isOn(now);
  return isSwitched && sameJson(besidesEnabled(now), besidesEnabled(target.value));
}

/** The approver allowed the rule as it was. The bot does not switch on a rule that does something else now. */
function mustBeTheSame(now: Json, target: Target | undefined): void {
  if (target?.value !== undefined && sameJson(besidesEnabled(now), besidesEnabled(target.value))) return;
  throw new RemoteError('bring back the inbox rule', { kind: 'rejected', code: 'ChangedSince' });
}

import type { Remedy } from '../unlock/plan/remedy.js';
import { isEnabled, readRule, switchRule, type RulePorts } from './shared/mailRule.js';
import { MAIL_PERMISSION } from './shared/mailPermission.js';
import { exchangeMailboxPage } from './shared/portals.js';

/** Switches one inbox rule off, and deletes nothing (apis.md A14, B4). Undone by `enable-inbox-rule`. */
export function disableInboxRule(ports: RulePorts): Remedy {
  return {
    id: 'disable-inbox-rule',
    treats: [],
    order: 24,
    permission: MAIL_PERMISSION,
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: exchangeMailboxPage,
    read: (subject, target) => readRule(ports, subject, target),
    isAlreadyFine: (before) => !isEnabled(before),
    run: (subject, { target }) => switchRule(ports, subject, target, false),
    confirm: async (subject, _before, target) => !isEnabled(await readRule(ports, subject, target)),
  };
}

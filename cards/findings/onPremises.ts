import { plainText } from '../../bot/texts/plainText.js';
import type { OnPremisesAccount, Walled } from '../../bot/unlock/onPremises/account.js';
import { onPremisesAccount } from '../../bot/unlock/onPremises/found.js';
import { standsStillSince } from '../../bot/unlock/onPremises/standstill.js';
import type { Instant } from '../../bot/unlock/values.js';
import { agoIn, line, type Found, type Line, type LineOf } from './findingLine.js';

/** More computers than anybody reads. */
const MOST_COMPUTERS = 5;
/** A device with an old password tries it every few minutes. */
const JUST_NOW_MS = 10 * 60_000;

/** What Active Directory itself says about the account, and on which controller. Empty when it was not read there. */
export const onPremises: LineOf = (found) => {
  const account = onPremisesAccount(found.findings);
  if (!account) return lastSync(found);
  const { t } = found;
  return [
    ...account.wall.flatMap((wall) => wallLine(found, wall)),
    ...stateOf(found, account),
    ...wrongPasswords(found, account),
    // What keeps somebody out comes before what is merely so.
    ...limits(found, account),
    ...passwordThere(found, account),
    ...lastSync(found),
    ...line('source', t('cards:found.there.controller', { controller: plainText(account.controller, 80) })),
  ];
};

/** How many a controller counted, and when the newest came: said once, in the warning where there is one. */
function wrongPasswords(found: Found, account: OnPremisesAccount): readonly Line[] {
  const { wrongPasswords: count, lastWrongPassword: newest } = account;
  const warning = justTried(found, account);
  if (count === 0 || newest === undefined) return warning;
  const { t } = found;
  const counted =
    warning.length > 0
      ? t('cards:found.there.counted', { count })
      : t('cards:found.there.wrong', { count, ago: agoIn(found, newest) });
  return [...line('fact', counted), ...warning];
}

/**
 * Locked a moment ago: whoever typed that may go on. A controller counts nothing while an account is locked
 * (microsoft-apis.md N-J), so nothing there says that they stopped.
 */
function justTried(
  found: Found,
  { lockedOutSince, lastWrongPassword: newest }: OnPremisesAccount,
): readonly Line[] {
  if (lockedOutSince === undefined || newest === undefined) return [];
  if (Date.parse(found.at) - Date.parse(newest) > JUST_NOW_MS) return [];
  return line('warning', found.t('cards:found.there.justTried', { ago: agoIn(found, newest) }));
}

function stateOf(found: Found, { enabled, lockedOutSince, expiresAt }: OnPremisesAccount): readonly Line[] {
  const { t, at } = found;
  const hasEnded = expiresAt !== undefined && isPast(expiresAt, at);
  return [
    ...(enabled ? [] : line('problem', t('cards:found.there.disabled'))),
    ...(hasEnded ? line('problem', t('cards:found.there.ended', { ago: agoIn(found, expiresAt) })) : []),
    ...(lockedOutSince === undefined
      ? line('fine', t('cards:found.there.notLocked'))
      : line('problem', t('cards:found.there.locked', { ago: agoIn(found, lockedOutSince) }))),
  ];
}

function passwordThere(found: Found, account: OnPremisesAccount): readonly Line[] {
  const { t } = found;
  const fixed = account.cannotChangePassword ? line('fact', t('cards:found.there.cannotChange')) : [];
  return [...howItIs(found, account), ...fixed];
}

function howItIs(found: Found, { password, passwordSetAt }: OnPremisesAccount): readonly Line[] {
  const { t } = found;
  if (password === 'expired') return line('problem', t('cards:found.there.expired'));
  if (password === 'must-change') return line('problem', t('cards:found.there.mustChange'));
  return [
    ...(password === 'never-expires' ? line('fact', t('cards:found.there.neverExpires')) : []),
    ...(passwordSetAt === undefined
      ? []
      : line('fact', t('cards:found.there.set', { ago: agoIn(found, passwordSetAt) }))),
  ];
}

function limits(
  { t }: Found,
  { logonHours, workstations, smartCardOnly }: OnPremisesAccount,
): readonly Line[] {
  const named = workstations.slice(0, MOST_COMPUTERS).map((name) => plainText(name, 32));
  const names = [...named, ...(workstations.length > MOST_COMPUTERS ? ['…'] : [])].join(', ');
  return [
    ...(logonHours === 'not-now' ? line('problem', t('cards:found.there.hours')) : []),
    ...(names === '' ? [] : line('fact', t('cards:found.there.computers', { names }))),
    ...(smartCardOnly ? line('problem', t('cards:found.there.smartCard')) : []),
  ];
}

function wallLine({ t }: Found, wall: Walled): readonly Line[] {
  switch (wall.why) {
    case 'admin-count':
      return line('warning', t('cards:found.there.adminCount'));
    case 'protected-group':
      return line('warning', t('cards:found.there.group', { group: plainText(wall.group, 64) }));
    case 'bot-itself':
      return line('warning', t('cards:found.there.own'));
    case 'outside':
      return line('warning', t('cards:found.there.outside'));
  }
}

/** When Microsoft 365 last heard from Active Directory. Empty for other accounts, and when it could not be read. */
function lastSync(found: Found): readonly Line[] {
  const { findings, t, at } = found;
  const sync = findings.onPremises?.lastSync;
  if (!sync?.known) return [];
  if (sync.value === undefined) return line('warning', t('cards:found.there.syncNever'));
  const ago = agoIn(found, sync.value);
  return standsStillSince(findings, new Date(at)) === undefined
    ? line('fact', t('cards:found.there.sync', { ago }))
    : line('problem', t('cards:found.there.syncOld', { ago }));
}

function isPast(moment: Instant, at: Instant): boolean {
  return Date.parse(moment) <= Date.parse(at);
}

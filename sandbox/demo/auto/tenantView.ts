import type { Call } from '../../http/callLog.js';
import { asObject, asString } from '../../http/json.js';
import type { Person } from '../../tenant/seed.js';
import type { Tenant } from '../../tenant/tenant.js';

/** What matters about an account, in words, by topic. */
export type AccountView = Readonly<Record<string, string>>;

/** The current state of an account in the tenant. */
export function viewOf(tenant: Tenant, person: Person): AccountView {
  const user = tenant.user(person.id);
  const sending = tenant.isBlocked(person.userPrincipalName) ? 'RESTRICTED' : 'allowed';
  return {
    'sign-in': user.accountEnabled ? 'allowed' : 'BLOCKED',
    sending: tenant.mailbox(person.id) ? sending : 'no mailbox',
    'password set': moment(user.lastPasswordChangeDateTime),
    'sessions since': moment(user.signInSessionsValidFromDateTime),
    ...(user.onPremisesSyncEnabled && { source: 'Active Directory' }),
    ...traces(tenant, person),
  };
}

/** What an intruder left in the account. Empty for a mailbox without forwarding and with at most two rules. */
function traces(tenant: Tenant, person: Person): AccountView {
  const mailbox = tenant.mailbox(person.id)?.latest();
  if (!mailbox || (!mailbox.ForwardingSmtpAddress && mailbox.rules.length < 3)) return {};
  const on = mailbox.rules.filter(({ Enabled }) => Enabled).map(({ Name }) => `“${Name}”`);
  const apps = tenant.grants.filter(({ principalId }) => principalId === person.id);
  return {
    'forwards to': mailbox.ForwardingSmtpAddress?.replace(/^smtp:/i, '') ?? 'nobody',
    'rules on': on.join(', '),
    'apps let in': String(apps.length),
    'sign-in methods': String((tenant.methods.get(person.id) ?? []).length),
  };
}

/** One line: `Julia Jansen: sign-in allowed · sending RESTRICTED · ...`. */
export function describe(person: Person, now: AccountView): string {
  return `${person.displayName}: ${Object.entries(now).map(fact).join(' · ')}`;
}

/** The same line, with each change as `old → new`. */
export function compare(person: Person, before: AccountView, now: AccountView): string {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const facts = names.map((name) => {
    const [old = 'none', value = 'none'] = [before[name], now[name]];
    return value === old ? fact([name, value]) : `${name} ${old} → ${value}`;
  });
  return `${person.displayName}: ${facts.join(' · ')}`;
}

function fact([name, value]: readonly [string, string]): string {
  return `${name} ${value}`;
}

/** With seconds, so that a change within one minute shows. */
function moment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}

/** An attempted change in a few words: `PATCH user (accountEnabled) → 204`. */
export function describeCall({ method, path, body, cmdlet, status }: Call): string {
  if (cmdlet) return `${cmdlet} → ${status}`;
  const members = Object.keys(asObject(body)).join(', ');
  const last = asString(path.split('/').at(-1)) ?? path;
  const what = /^[0-9a-f-]{36}$/.test(last) ? 'user' : last;
  return `${method} ${what}${members && ` (${members})`} → ${status}`;
}

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLoopback } from '../microsoft/clouds.js';
import { SAFE_URL } from './safeUrl.js';

const LDAPS_URLS =
  'must be ldaps:// addresses with commas between them, each a host name and at most a port; ldap:// would send passwords readable';
const DNS =
  'must be distinguished names of organisational units with semicolons between them: OU=Staff,DC=contoso,DC=com';
/** A unit or a container, and what it lies in. Never a whole domain. What the name means is up to the controller. */
const DN = /^(?:OU|CN)=(?:[^,\\]|\\.)+(?:,\s*[A-Za-z][\w-]*=(?:[^,\\]|\\.)+)+$/i;

/** How the bot reaches Active Directory. */
export const onPremisesVariables = {
  ON_PREMISES: z.enum(['manual', 'ldap', 'runbook']).default('manual'),
  LDAP_URLS: z
    .string()
    .refine((text) => areAll(listOf(text, ','), isLdaps), LDAPS_URLS)
    .optional(),
  LDAP_BIND_DN: z.string().optional(),
  LDAP_BIND_PASSWORD: z.string().optional(),
  LDAP_CA_FILE: z.string().optional(),
  LDAP_OUS: z
    .string()
    .refine((text) => areAll(listOf(text, ';'), (dn) => DN.test(dn)), DNS)
    .optional(),
  ON_PREMISES_RUNBOOK_URL: SAFE_URL.optional(),
  ON_PREMISES_RUNBOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
};

/** Where the domain controllers are, and as whom the bot signs in there. */
export interface LdapConfig {
  /** In order of preference. `ldaps://` alone. */
  readonly urls: readonly string[];
  /** Distinguished name or user principal name of the service account. */
  readonly bindDn: string;
  readonly bindPassword: string;
  /** Certificates of the organisation's authority, in PEM. Only these are trusted. */
  readonly ca: string;
  /** The accounts below these units are the only ones that the bot may change. */
  readonly units: readonly string[];
}

export type OnPremisesConfig =
  | { readonly hand: 'manual' }
  | { readonly hand: 'ldap'; readonly ldap: LdapConfig }
  | { readonly hand: 'runbook'; readonly url: string; readonly secret: string };

type Given = Readonly<Record<string, string | undefined>>;

const NEEDED: Readonly<Record<string, string>> = {
  LDAP_URLS: 'the domain controllers, such as ldaps://dc1.corp.contoso.com,ldaps://dc2.corp.contoso.com',
  LDAP_BIND_DN: 'the service account, as distinguished name or user principal name',
  LDAP_BIND_PASSWORD: 'the password of the service account',
  LDAP_CA_FILE: 'a PEM file with the certificate of the authority that signed those of the controllers',
  LDAP_OUS: 'the organisational units whose accounts the bot may change',
};

const NEEDED_BY_RUNBOOK: Readonly<Record<string, string>> = {
  ON_PREMISES_RUNBOOK_URL: 'the address of the function that starts the runbook',
  ON_PREMISES_RUNBOOK_SECRET: 'the secret that the bot, the function and the runbook share',
};

/**
 * Returns what is wrong with the variables together. It reads raw values, so that one message has all problems.
 * @param env the environment, also with what others read in it
 */
export function onPremisesProblems(given: Given, env: Given): string[] {
  const hand = given['ON_PREMISES'];
  const needed = { ldap: NEEDED, runbook: NEEDED_BY_RUNBOOK }[hand ?? ''] ?? {};
  const problems = Object.entries(needed)
    .filter(([name]) => !given[name])
    .map(([name, what]) => `${name} is missing: ${what} (ON_PREMISES=${hand})`);
  if (hand === 'runbook') return [...problems, ...runbookProblems(given)];
  if (hand !== 'ldap') return [];
  const file = given['LDAP_CA_FILE'];
  const wrong = file && wrongWithCa(file);
  if (wrong) problems.push(`LDAP_CA_FILE ${wrong}`);
  const urls = listOf(given['LDAP_URLS'] ?? '', ',').filter(isLdaps);
  if (given['SANDBOX_URL'] && urls.some((url) => !isOnThisMachine(url)))
    problems.push(
      'LDAP_URLS must be on this machine together with SANDBOX_URL: the sandbox believes anybody',
    );
  // The library prints what it sends through the package `debug`, and a new password is among that.
  if (env['DEBUG'])
    problems.push('DEBUG must be empty with ON_PREMISES=ldap: a library would print passwords with it');
  return problems;
}

function runbookProblems(given: Given): string[] {
  const { ON_PREMISES_RUNBOOK_URL: url, ON_PREMISES_RUNBOOK_SECRET: secret } = given;
  const problems: string[] = [];
  // Whoever may work in mailboxes may not work in Active Directory by that alone.
  if (secret && secret === given['RUNBOOK_SECRET'])
    problems.push('ON_PREMISES_RUNBOOK_SECRET must be another one than RUNBOOK_SECRET');
  if (given['SANDBOX_URL'] && url && URL.canParse(url) && !isLoopback(url))
    problems.push(
      'ON_PREMISES_RUNBOOK_URL must be on this machine together with SANDBOX_URL: the sandbox believes anybody',
    );
  return problems;
}

/** The variables were checked before. */
export function onPremisesOf(given: Given): OnPremisesConfig {
  const value = (name: string): string => given[name] ?? '';
  if (given['ON_PREMISES'] === 'runbook') {
    const [url, secret] = [value('ON_PREMISES_RUNBOOK_URL'), value('ON_PREMISES_RUNBOOK_SECRET')];
    return { hand: 'runbook', url, secret };
  }
  if (given['ON_PREMISES'] !== 'ldap') return { hand: 'manual' };
  const ldap: LdapConfig = {
    urls: listOf(value('LDAP_URLS'), ','),
    bindDn: value('LDAP_BIND_DN'),
    bindPassword: value('LDAP_BIND_PASSWORD'),
    ca: readFileSync(value('LDAP_CA_FILE'), 'utf8'),
    units: listOf(value('LDAP_OUS'), ';'),
  };
  return { hand: 'ldap', ldap };
}

function wrongWithCa(path: string): string | undefined {
  try {
    return new X509Certificate(readFileSync(path)).ca
      ? undefined
      : 'must hold the certificate of the authority, not that of a controller';
  } catch (error) {
    const isUnread = error instanceof Error && 'syscall' in error;
    return isUnread ? 'cannot be read: check the path and its rights' : 'must hold certificates in PEM';
  }
}

function isLdaps(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  const isBare = !username && !password && !search && !hash && (pathname === '' || pathname === '/');
  // The library takes no address of IPv6, and no certificate of a controller names one.
  return protocol === 'ldaps:' && isBare && /^[a-z0-9.-]+$/i.test(hostname);
}

function isOnThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(url).hostname);
}

/** And there is one at least. */
function areAll(parts: readonly string[], isGood: (part: string) => boolean): boolean {
  return parts.length > 0 && parts.every(isGood);
}

function listOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

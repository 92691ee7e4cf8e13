import { ewsIn } from '../evidence/ews.js';
import type { Protocols } from '../evidence/otherWays.js';
import type { Json } from '../values.js';
import type { Print } from './print.js';

/**
 * The ways by which programs reach a mailbox, as a look compares them: open, or not told. SMTP AUTH also has "as the
 * organisation has it", which may be open: to come back to it from "closed" is new.
 */
const WAYS: readonly {
  readonly key: string;
  readonly name: string;
  readonly open: (protocols: Protocols) => boolean | undefined;
}[] = [
  { key: 'imap', name: 'IMAP', open: ({ imap }) => imap },
  { key: 'pop', name: 'POP', open: ({ pop }) => pop },
  { key: 'smtpAuth', name: 'SMTP AUTH', open: ({ smtpAuth }) => smtpAuth ?? isNull(smtpAuth) },
  { key: 'ews', name: 'EWS', open: ewsOpen },
  { key: 'activeSync', name: 'ActiveSync', open: ({ activeSync }) => activeSync },
];
/** What stands behind a key whose state is the organisation's. */
const BY_ORGANISATION = ':organisation';

/** The ways that are open. */
export function protocolPrints(protocols: Protocols): readonly Print[] {
  return WAYS.filter(({ open }) => open(protocols) === true).map(({ key, name }) => ({
    key: key === 'smtpAuth' && protocols.smtpAuth === null ? `${key}${BY_ORGANISATION}` : key,
    name,
  }));
}

/** Keys of the ways that Exchange did not tell. */
export function untoldProtocols(protocols: Protocols): readonly string[] {
  return WAYS.filter(({ open }) => open(protocols) === undefined).map(({ key }) => key);
}

/**
 * Keys of the ways that are open in what a step stored: what was there before it closed them, or what it opened again.
 * Empty for a snapshot of anything else.
 */
export function protocolKeysIn(stored: Json | undefined): readonly string[] {
  if (stored === undefined || stored === null || typeof stored !== 'object' || Array.isArray(stored))
    return [];
  const { imap, pop, smtpAuth, ews } = stored as { readonly [name: string]: Json | undefined };
  return protocolPrints({
    imap: imap === true,
    pop: pop === true,
    smtpAuth: smtpAuth === null ? null : smtpAuth === true,
    // A step opens and closes the mailbox's own setting.
    ...(ews === undefined || ews === false ? {} : { ews: true, ewsForAll: true }),
    blockedPhones: [],
  }).map(({ key }) => key);
}

function ewsOpen(protocols: Protocols): boolean | undefined {
  const state = ewsIn(protocols);
  return state === 'on' || state === 'off' ? state === 'on' : undefined;
}

function isNull(value: unknown): true | undefined {
  return value === null ? true : undefined;
}

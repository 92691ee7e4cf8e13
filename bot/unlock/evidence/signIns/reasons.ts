import type { Instant } from '../../values.js';
import type { Habits, SignInDevice, Visit } from './entry.js';
import { DEVICE_CODE, isLegacy, traitsOf } from './traits.js';

/** Why the bot notices a visit. Each reason has a sentence. */
export const VISIT_REASONS = [
  'device-code',
  'token',
  'token-address',
  'token-network',
  'before-change',
  'security-page',
  'new-device',
  'other-network',
  'legacy-client',
  'elsewhere',
] as const;
export type VisitReason = (typeof VISIT_REASONS)[number];

/** What a visit is judged by, besides itself. */
export interface VisitFacts {
  /** False for a session that went on by itself, without anybody typing or touching anything. */
  readonly interactive: boolean;
  /** Countries that are not home, in capitals. */
  readonly elsewhere: ReadonlySet<string>;
  /** When a sign-in method, an app or a rule was added. */
  readonly changes: readonly Instant[];
  /** Of the interactive sign-ins. `undefined`: they were not read, or not with these details. */
  readonly habits: Habits | undefined;
  /** Mail programs, as `traitsOf` writes them, that go on by themselves from a network of the person. */
  readonly atHome?: ReadonlySet<string>;
}

const MINUTE_MS = 60_000;
/** A thief adds the way back in within minutes. */
const BEFORE_CHANGE_MS = 30 * MINUTE_MS;

/** One reason: how much it weighs, and when it holds. `2` counts alone, `1` only beside another one. */
interface ReasonRow {
  readonly weight: 1 | 2;
  readonly holds: (visit: Visit, facts: VisitFacts) => boolean;
}

/**
 * The table. What also happens in an ordinary week weighs 1: people travel, buy a phone, register a method on it. The
 * visit of somebody who stole a password or a session has two of them, or one that has hardly another cause.
 */
export const REASONS: Readonly<Record<VisitReason, ReasonRow>> = {
  // A code that is typed on another machine: televisions, and the phishing of the day. Usual for few people.
  'device-code': {
    weight: 2,
    holds: (visit, { habits }) => isDeviceCode(visit) && !habits?.usual?.protocol.includes(DEVICE_CODE),
  },
  // A stolen session goes on by itself, in a country where its owner does not sign in.
  token: {
    weight: 2,
    holds: (visit, facts) => isUnseen(visit, facts, 'country') && !isKnownDevice(visit, facts),
  },
  'token-address': {
    weight: 1,
    holds: (visit, facts) =>
      isUnseen(visit, facts, 'address') && isUnseen(visit, facts, 'device') && visit.device?.managed !== true,
  },
  // A stolen session at home, on a machine as everybody has or that the log does not tell. So is a phone on its way.
  'token-network': {
    weight: 1,
    holds: (visit, facts) => isOnOtherNetwork(visit, facts) && !isUnseen(visit, facts, 'device'),
  },
  'before-change': {
    weight: 1,
    holds: (visit, facts) =>
      facts.interactive
        ? isStranger(visit, facts) && facts.changes.some((at) => isRightAfter(visit, at))
        : isOnOtherNetwork(visit, facts) && facts.changes.some((at) => isRightAfter(startOf(visit), at)),
  },
  'security-page': {
    weight: 1,
    holds: (visit, facts) => isStranger(visit, facts) && visit.opened !== undefined,
  },
  'new-device': {
    weight: 1,
    holds: ({ fresh, device }, { interactive }) =>
      interactive && fresh.includes('device') && device?.managed === false,
  },
  // Everybody has a machine of the same kind. Abroad, the country says it: a phone travels with its owner.
  'other-network': {
    weight: 1,
    holds: ({ fresh, device, country }, { interactive, elsewhere }) =>
      interactive &&
      isUnregistered(device) &&
      fresh.includes('address') &&
      !fresh.includes('device') &&
      !elsewhere.has(country?.toUpperCase() ?? ''),
  },
  // Microsoft logs it among what goes on by itself, too (microsoft-apis.md A11). That log has no days before.
  'legacy-client': {
    weight: 1,
    holds: (visit, facts) =>
      isLegacy(visit.client) && (visit.fresh.includes('client') || isForeignProgram(visit, facts)),
  },
  elsewhere: {
    weight: 1,
    holds: ({ country }, { interactive, elsewhere }) =>
      interactive && elsewhere.has(country?.toUpperCase() ?? ''),
  },
};

function isDeviceCode(visit: Visit): boolean {
  return traitsOf(visit).protocol === DEVICE_CODE;
}

/** Somebody typed or touched something, and it may be somebody else: not on a registered device that is usual. */
function isStranger({ fresh, device }: Visit, { interactive, habits }: VisitFacts): boolean {
  const usual = habits?.usual?.device ?? [];
  const isOwn = device?.id !== undefined && usual.includes(device.id.toLowerCase());
  return interactive && fresh.length > 0 && !isOwn;
}

function isRegistered(device: SignInDevice | undefined): boolean {
  return device !== undefined && (device.id !== undefined || device.managed);
}

function isUnregistered(device: SignInDevice | undefined): boolean {
  return device !== undefined && !isRegistered(device);
}

/** A session that goes on where nobody signed in, and not on a device that is known. */
function isOnOtherNetwork(visit: Visit, facts: VisitFacts): boolean {
  return !isRegistered(visit.device) && isUnseen(visit, facts, 'address');
}

/** A program that goes on where nobody signed in, and that the person is not known to use. */
function isForeignProgram(visit: Visit, facts: VisitFacts): boolean {
  const { client = '' } = traitsOf(visit);
  if (facts.habits?.used.client.includes(client) || facts.atHome?.has(client)) return false;
  return isOnOtherNetwork(visit, facts);
}

/** A session goes on for days, so only what follows its beginning came of it. */
function startOf({ first }: Visit): Pick<Visit, 'first' | 'newest'> {
  return { first, newest: first };
}

/** Only where the interactive sign-ins show such a value at all. */
function isUnseen(
  visit: Visit,
  { interactive, habits }: VisitFacts,
  trait: 'country' | 'address' | 'device',
): boolean {
  const value = traitsOf(visit)[trait];
  if (interactive || value === undefined || habits === undefined) return false;
  const used = habits.used[trait];
  return used.length > 0 && !used.includes(value);
}

/** A phone that travels with its owner is registered, or the organisation's. */
function isKnownDevice({ device }: Visit, { habits }: VisitFacts): boolean {
  if (device?.managed) return true;
  return device?.id !== undefined && habits?.used.device.includes(device.id.toLowerCase()) === true;
}

function isRightAfter({ first, newest }: Pick<Visit, 'first' | 'newest'>, at: Instant): boolean {
  const moment = Date.parse(at);
  return moment >= Date.parse(first) - MINUTE_MS && moment <= Date.parse(newest) + BEFORE_CHANGE_MS;
}

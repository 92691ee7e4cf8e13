import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  CHANGING_KINDS,
  SIGHTING_KINDS,
  WATCHED_SOURCES,
  type Watch,
  type WatchedFound,
} from '../../bot/unlock/request/watch.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import { LOOK_AFTER_MINUTES } from '../../bot/unlock/watch/watchAfter.js';
import { done, ENDED, sampleFinished } from './sampleRequests.js';

/** Everything as it should be. */
export function quiet(changes: Partial<WatchedFound> = {}): WatchedFound {
  return {
    methods: known([]),
    changes: known([]),
    consents: known([]),
    rules: known([]),
    ruleChanges: known([]),
    forwarding: known({ address: null, smtpAddress: null, keepsCopy: true }),
    risk: known({ level: 'none', state: 'none' }),
    mailboxRules: known([]),
    sweepRules: known([]),
    delegates: known([]),
    signIns: known({ since: ENDED, from: [], cutOff: false, visits: [] }),
    codeSignIns: known({ visits: [], usedBefore: false }),
    backgroundSignIns: known({ since: ENDED, visits: [], more: 0, cutOff: false }),
    devices: known([]),
    phones: known([]),
    folders: known([]),
    protocols: known({
      ...{ imap: false, pop: false, smtpAuth: null, ews: false, activeSync: true, blockedPhones: [] },
    }),
    replies: known({ on: false, addresses: [], links: [] }),
    ...changes,
  };
}

/** Nothing could be read. */
export function unread(): WatchedFound {
  const nothing = unknown('unavailable');
  return {
    methods: nothing,
    changes: nothing,
    consents: nothing,
    rules: nothing,
    ruleChanges: nothing,
    forwarding: nothing,
    risk: nothing,
    mailboxRules: nothing,
    sweepRules: nothing,
    delegates: nothing,
    signIns: nothing,
    codeSignIns: nothing,
    backgroundSignIns: nothing,
    devices: nothing,
    phones: nothing,
    folders: nothing,
    protocols: nothing,
    replies: nothing,
  };
}

/** A watch that has just begun. */
export function watchOf(changes: Partial<Watch> = {}): Watch {
  const due = (minutes: number) => new Date(Date.parse(ENDED) + minutes * 60_000).toISOString();
  return { since: ENDED, looks: LOOK_AFTER_MINUTES.map((minutes) => ({ due: due(minutes) })), ...changes };
}

/** A new password was given, and the account is watched. */
export function sampleWatched(changes: Partial<Watch> = {}): Finished {
  return { ...sampleFinished('resolved', [done('reset-password')]), watch: watchOf(changes) };
}

const [first, second, ...later] = watchOf().looks;

/** Requests whose account was looked at afterwards, in every way that a card can show, by name. */
export const watchedRequests: Readonly<Record<string, UnlockRequest>> = {
  'watched, nothing seen': sampleWatched({
    looks: [{ ...first!, at: ENDED, seen: [], unread: [] }, second!, ...later],
  }),
  'watched, everything seen': sampleWatched({
    looks: [
      { ...first!, at: ENDED, seen: [], unread: WATCHED_SOURCES },
      {
        ...second!,
        at: second!.due,
        seen: SIGHTING_KINDS.map((kind) => ({ kind })),
        unread: ['risk'],
        unnoted: WATCHED_SOURCES,
        byId: WATCHED_SOURCES,
      },
      ...later.map((look) => ({
        ...look,
        at: look.due,
        seen: SIGHTING_KINDS.map((kind) => ({ kind, name: 'Mail *Upgrade* [x](https://evil.example)' })),
      })),
    ],
  }),
  'watched, something changed': sampleWatched({
    looks: [
      { ...first!, at: ENDED, seen: [], unread: [] },
      { ...second!, at: second!.due, seen: CHANGING_KINDS.map((kind) => ({ kind, changed: true })) },
      ...later.map((look) => ({
        ...look,
        at: look.due,
        seen: CHANGING_KINDS.map((kind) => ({
          kind,
          name: 'Mail *Upgrade* [x](https://evil.example)',
          changed: true,
        })),
      })),
    ],
  }),
};

import { goesOn } from '../evidence/loggedOnly.js';
import { addedAddresses } from '../evidence/addedAddresses.js';
import { contactChanges, mayBeTheThiefs } from '../evidence/contactChanges.js';
import type { DirectoryChange } from '../evidence/directoryChange.js';
import { maskAddress } from '../evidence/maskAddress.js';
import { judgeMethods } from '../evidence/judgeMethods.js';
import type { Alertness } from './alertness.js';
import { notCompared, type NotCompared } from './compared.js';
import { newPrints, printsOf } from './fingerprints.js';
import { broughtForwarding, forwardingText } from './forwardingText.js';
import { line, newsIn } from './noted.js';
import { consentPrint, enabled, forwardingPrint, methodPrint, riskPrint, rulePrint } from './listed.js';
import { notNotedBy, sightingsOf } from './sightings.js';
import { traitsOf } from './traitsOf.js';
import { isAfter, secondOf } from './isAfter.js';
import { beganToWork } from '../evidence/mailboxChanges.js';
import type { Finding } from '../findings.js';
import type { Instant } from '../values.js';
import {
  type Before,
  type Noted,
  type Sighting,
  type Watch,
  type WatchedFound,
  type WatchLook,
} from '../request/watch.js';

/** Names of the directory audit for what is not read anywhere else (microsoft-apis.md A12). */
const DEVICE_ADDED = /^(register device|add device|add registered (owner|users?) to device)$/i;
const CONSENT_GIVEN = /^consent to application$/i;
/** Whoever has a key of an app comes in as that app. The second name goes on in several ways (tenantActivities.ts). */
const APP_KEY_ADDED = /^(add service principal credentials\.?$|update application\W+certificates)/i;
/** Microsoft's words for a risk that nobody has dealt with (microsoft-apis.md A13). */
const AT_RISK = ['atRisk', 'confirmedCompromised'];

/** What the first look notes, to compare the later ones with. */
export function whatIsThere(found: WatchedFound, since: Instant, alertness: Alertness = 'let-in'): Before {
  const { methods, consents, rules, forwarding, risk } = found;
  return {
    ...(methods.known && { methods: methods.value.map(({ id }) => id) }),
    ...(consents.known && { consents: consents.value.map(({ grantId }) => grantId) }),
    ...(rules.known && { rules: enabled(rules.value).map(({ id }) => id) }),
    ...(forwarding.known && { forwarding: forwardingText(forwarding.value) }),
    ...(risk.known && { risk: risk.value.state }),
    prints: printsOf(found, since, alertness),
    traits: traitsOf(found),
  };
}

/**
 * Compares what is there now with what was noted, and with the moment at which somebody was let in. What an earlier look
 * saw is not seen again. What could not be read or compared is named: it is never taken for "nothing new".
 * @param brought keys of what an approver had brought back, which is no news
 * @param alertness what this look is about
 */
export function whatIsNew(
  watch: Watch,
  found: WatchedFound,
  brought: readonly string[] = [],
  alertness: Alertness = 'let-in',
): Required<Pick<WatchLook, 'seen' | 'noted'>> & NotCompared {
  const before = watch.before ?? {};
  const all = [
    ...newMethods(found, before, before.asOf ?? watch.since),
    ...registered(found, watch.since),
    ...changed(found.changes, DEVICE_ADDED, 'device', watch.since),
    ...newAddresses(found, watch.since, brought),
    ...newConsents(found, before),
    ...changed(found.changes, CONSENT_GIVEN, 'consent', watch.since),
    ...changed(found.changes, APP_KEY_ADDED, 'app-key', watch.since),
    ...newResetData(found, watch.since),
    ...newRules(found, before, brought),
    ...loggedRules(found, watch.since),
    ...loggedSettings(found, watch.since),
    ...newForwarding(found, before, brought),
    ...newRisk(found, before, alertness),
    ...newPrints(found, before, watch.since, alertness, brought),
  ];
  const noted = notNotedBy(watch.looks, all);
  const seen = sightingsOf(noted, watch.looks);
  return { seen, noted, ...notCompared(found, before) };
}

/**
 * A method with a date is new by its date, whether it was noted or not. One without (a phone) is new when it was not noted.
 * Both are changed when another number stands under the same id. A pass is the bot's.
 */
function newMethods({ methods }: WatchedFound, before: Before, since: Instant): readonly Noted[] {
  if (!methods.known) return [];
  return methods.value
    .filter(({ kind }) => kind !== 'temporaryAccessPassMethods')
    .flatMap((one) => {
      const byDate = one.since && (isAfter(one.since, since) ? [] : [one.id]);
      const keys = byDate ?? before.methods;
      return keys
        ? newsIn('methods', 'method', [methodPrint(one)], { keys, traits: before.traits?.methods })
        : [];
    });
}

/** What the audit shows as registered and no method explains: it was taken away again, or Graph does not list its kind. */
function registered({ methods, changes }: WatchedFound, since: Instant): readonly Noted[] {
  if (!methods.known || !changes.known) return [];
  const own = changes.value.filter(({ bySubject }) => bySubject);
  return judgeMethods(methods.value, own, secondOf(since)).registrations.map(({ at, reason, what }) =>
    line('changes', 'method', { at, name: reason ?? what, thing: at }),
  );
}

/** A mail address outside that was given to the account, by which a password can be reset. What an admin added is not the thief's. */
function newAddresses(
  { changes }: WatchedFound,
  since: Instant,
  brought: readonly string[],
): readonly Noted[] {
  if (!changes.known) return [];
  return addedAddresses(contactChanges(changes.value), undefined)
    .filter(({ at, byOthers, address }) => !byOthers && isAfter(at, since) && !brought.includes(address))
    .map(({ at, address }) =>
      line('changes', 'address', { at, name: maskAddress(address), thing: address.toLowerCase() }),
    );
}

/** What a forgotten password is reset by. What an admin or an app changed is not the thief's. */
function newResetData({ changes }: WatchedFound, since: Instant): readonly Noted[] {
  if (!changes.known) return [];
  return contactChanges(changes.value)
    .filter((one) => one.kind === 'reset-data' && mayBeTheThiefs(one) && isAfter(one.at, since))
    .map(({ at, property }) => line('changes', 'reset-data', { at, name: property, thing: property }));
}

function newConsents({ consents }: WatchedFound, { consents: keys, traits }: Before): readonly Noted[] {
  if (!consents.known || !keys) return [];
  const prints = consents.value.map(consentPrint);
  return newsIn('consents', 'consent', prints, { keys, traits: traits?.consents });
}

/** One that was switched off and is on again is as good as new. */
function newRules(
  { rules }: WatchedFound,
  { rules: keys, traits }: Before,
  brought: readonly string[],
): readonly Noted[] {
  if (!rules.known || !keys) return [];
  const prints = enabled(rules.value).map(rulePrint);
  return newsIn('rules', 'rule', prints, { keys, traits: traits?.rules, brought });
}

/** A rule that was made twice is two. Another line may be about one of them. */
function loggedRules({ ruleChanges }: WatchedFound, since: Instant): readonly Noted[] {
  if (!ruleChanges.known) return [];
  return ruleChanges.value
    .filter((one) => beganToWork(one) && isAfter(one.at, since))
    .map(({ at, name, what }) =>
      line('ruleChanges', 'rule', {
        at: `${at} ${what ?? ''}`,
        name,
        thing: what === 'rule-made' ? at : undefined,
        changed: what === 'rule-changed' || what === 'rule-on',
      }),
    );
}

/** What goes on acting on the mail. Of a Sweep rule the log says that it was made or changed, and not which one it is. */
function loggedSettings({ ruleChanges }: WatchedFound, since: Instant): readonly Noted[] {
  if (!ruleChanges.known) return [];
  return ruleChanges.value
    .filter(({ what, name = '', at }) => what === 'setting-changed' && goesOn(name) && isAfter(at, since))
    .map(({ at, name }) => line('ruleChanges', 'setting', { at, name, thing: at }));
}

/** To another place, or without a copy for the owner. */
function newForwarding(
  { forwarding }: WatchedFound,
  { forwarding: was, traits }: Before,
  brought: readonly string[],
): readonly Noted[] {
  if (!forwarding.known || was === undefined) return [];
  const print = forwardingPrint(forwarding.value);
  if (print.key === '' || brought.includes(broughtForwarding(forwarding.value))) return [];
  return newsIn('forwarding', 'forwarding', [print], { keys: [was], traits: traits?.forwarding });
}

/** After a break-in a risk is no wonder: with nothing noted before it is named as not compared. */
function newRisk(
  { risk }: WatchedFound,
  { risk: was, traits }: Before,
  alertness: Alertness,
): readonly Noted[] {
  if (!risk.known || !AT_RISK.includes(risk.value.state)) return [];
  if (was === undefined && alertness !== 'let-in') return [];
  const keys = was === undefined ? [] : [was];
  return newsIn('risk', 'risk', [riskPrint(risk.value)], { keys, traits: traits?.risk });
}

function changed(
  changes: Finding<readonly DirectoryChange[]>,
  name: RegExp,
  kind: Sighting['kind'],
  since: Instant,
): readonly Noted[] {
  if (!changes.known) return [];
  return changes.value
    .filter(
      ({ what, succeeded, bySubject, at }) => name.test(what) && succeeded && bySubject && isAfter(at, since),
    )
    .map(({ at, target, targetId }) => line('changes', kind, { at, name: target, thing: targetId }));
}

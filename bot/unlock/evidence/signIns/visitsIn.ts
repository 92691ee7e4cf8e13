import type { Instant } from '../../values.js';
import { contactChanges, mayBeTheThiefs, type ContactChange } from '../contactChanges.js';
import type { DirectoryChange } from '../directoryChange.js';
import { elsewhere } from '../elsewhere.js';
import type { Evidence, EvidenceFound } from '../evidence.js';
import type { Habits, Visit } from './entry.js';
import { judgeVisits, type JudgedVisit } from './judgeVisits.js';
import { DEVICE_CODE, traitsOf } from './traits.js';

/** Lines of the directory audit about a way back in (microsoft-apis.md A12). */
const WAY_BACK_IN =
  /^(user (registered (all required )?|updated )security info|admin registered security info|add users strong authentication phone app detail|add (windows hello for business|passwordless phone sign-in|platform) credential|add (fido2 security key|passkey)|create application password|consent to application|add (delegated|oauth2) ?permission ?grant|register device|add device|add registered (owner|users?) to device)/i;

/** Judges all sign-ins that were read: those of a person, those with a device code, and sessions that went on. */
export function visitsIn({ found }: Evidence): readonly JudgedVisit[] {
  const signIns = found.signIns?.known ? found.signIns.value : undefined;
  const codes = found.codeSignIns?.known ? found.codeSignIns.value : undefined;
  const habits = withCodes(signIns?.habits, codes?.usedBefore === true);
  const away = new Set((signIns ? elsewhere(signIns) : []).map(({ country = '' }) => country.toUpperCase()));
  const facts = { elsewhere: away, changes: changesIn(found), habits };
  const background = found.backgroundSignIns?.known ? found.backgroundSignIns.value.visits : [];
  const judged = [
    ...judgeVisits(joined(signIns?.visits ?? [], codes?.visits ?? []), { ...facts, interactive: true }),
    ...judgeVisits(background, { ...facts, interactive: false, atHome: programsAtHome(background, habits) }),
  ];
  return (['bad', 'odd', 'fine'] as const).flatMap((verdict) =>
    judged.filter((one) => one.verdict === verdict),
  );
}

/** Whoever fetches mail by an old program does so at home, too, and not only on the way. */
function programsAtHome(background: readonly Visit[], habits: Habits | undefined): ReadonlySet<string> {
  const own = new Set(habits?.used.address ?? []);
  const ways = background.map(traitsOf).filter(({ address = '' }) => own.has(address));
  return new Set(ways.flatMap(({ client }) => client ?? []));
}

function withCodes(habits: Habits | undefined, usedCodes: boolean): Habits | undefined {
  if (!usedCodes) return habits;
  const none = { country: [], address: [], device: [], client: [], protocol: [] };
  const { since = '', countries = [], usual = none, used = none } = habits ?? {};
  return { since, countries, used, usual: { ...usual, protocol: [...usual.protocol, DEVICE_CODE] } };
}

/** Both logs show a sign-in with a device code. It stands there once, with what either of them says. */
function joined(visits: readonly Visit[], codes: readonly Visit[]): readonly Visit[] {
  const left = [...codes];
  const all = visits.map((visit) => {
    const place = left.findIndex((code) => isPartOf(code, visit));
    const [code] = place < 0 ? [] : left.splice(place, 1);
    return code?.protocol ? { ...visit, protocol: code.protocol } : visit;
  });
  return [...all, ...left];
}

function isPartOf(code: Visit, visit: Visit): boolean {
  const [one, other] = [traitsOf(code), traitsOf(visit)];
  const isSame = one.address === other.address && one.device === other.device;
  return isSame && code.first >= visit.first && code.first <= visit.newest;
}

/** When something was added that lets somebody in again, or hides them. */
function changesIn({
  methods,
  devices,
  phones,
  changes,
  ruleChanges,
}: Partial<EvidenceFound>): readonly Instant[] {
  return [
    ...(devices?.known ? devices.value.flatMap(({ since }) => since ?? []) : []),
    ...(phones?.known ? phones.value.flatMap(({ since }) => since ?? []) : []),
    ...(methods?.known ? methods.value.flatMap(({ since }) => since ?? []) : []),
    ...(changes?.known
      ? changes.value.filter(({ what, succeeded }) => succeeded && WAY_BACK_IN.test(what)).map(({ at }) => at)
      : []),
    ...(changes?.known ? contactOf(changes.value).map(({ at }) => at) : []),
    ...(ruleChanges?.known ? ruleChanges.value.map(({ at }) => at) : []),
  ];
}

/** Where a code for a second factor or a password reset goes. What the methods themselves keep is written all the time. */
function contactOf(changes: readonly DirectoryChange[]): readonly ContactChange[] {
  return contactChanges(changes).filter((one) => one.kind !== 'method-data' && mayBeTheThiefs(one));
}

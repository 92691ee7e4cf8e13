import { known } from '../../../bot/unlock/findings.js';
import type { EvidenceFound } from '../../../bot/unlock/evidence/evidence.js';
import type { Device, FolderShare, Phone } from '../../../bot/unlock/evidence/otherWays.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step, Target } from '../../../bot/unlock/request/step.js';
import type { Sighting, WatchedFound } from '../../../bot/unlock/request/watch.js';
import { consentOf, evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { done, sampleFinished } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';
import { decide } from '../../helpers/withCatalogue.js';

// After a containment the looks compare with what was cleaned: what the evidence showed, without what was removed.

export const LATER = '2026-03-03T09:00:00.000Z';
export const FIRST = watchOf().looks[0]!.due;
export const SECOND = watchOf().looks[1]!.due;
export const THIRD = watchOf().looks[2]!.due;

export const laptop: Device = { id: 'd1', name: 'DESKTOP-KQ7', system: 'Windows', enabled: true };
export const pixel: Phone = { deviceId: 'p1', name: 'Pixel', state: 'Allowed' };
export const mallory = { who: 'Mallory@contoso.example', right: 'full-access' } as const;
const shared: FolderShare = { folder: 'calendar', path: 'Agenda', who: 'Mallory', rights: ['Editor'] };
export const app = consentOf({ grantId: 'g1', appName: 'eM Client' });
export const rule = ruleOf({ id: 'r1', name: '.' });
export const authenticator = { id: 'm1', kind: 'phoneMethods', name: '+31 •••• 19' };

export const cleaned = (remedy: RemedyId, target: Target): Step => ({ ...done(remedy), target });
export const STEPS: readonly Step[] = [
  cleaned('disable-device', { id: 'd1', name: 'DESKTOP-KQ7' }),
  cleaned('block-phone', { id: 'p1', name: 'Pixel' }),
  cleaned('remove-delegate', { id: mallory.who, name: 'Mallory', kind: 'full-access' }),
  cleaned('close-folder', { id: 'Mallory', name: 'Mallory, Agenda', kind: 'calendar:Agenda' }),
  cleaned('remove-app-consent', { id: 'g1', name: 'eM Client' }),
  cleaned('disable-inbox-rule', { id: 'r1', name: '.', kind: 'graph' }),
  cleaned('remove-sign-in-method', { id: 'm1', name: '+31', kind: 'phoneMethods' }),
];

/** All that the thief left behind. */
export const LEFT = {
  devices: known([laptop]),
  phones: known([pixel]),
  delegates: known([mallory]),
  consents: known([app]),
  folders: known([shared]),
  rules: known([rule]),
  methods: known([authenticator]),
} satisfies Partial<WatchedFound>;
/** The same after the containment. */
export const GONE = {
  devices: known([{ ...laptop, enabled: false }]),
  phones: known([{ ...pixel, state: 'Blocked' }]),
  rules: known([{ ...rule, enabled: false }]),
} satisfies Partial<WatchedFound>;

export function contained(found: Partial<EvidenceFound> = {}, steps: readonly Step[] = STEPS): Finished {
  const evidence = evidenceOf({ ...quiet(LEFT), ...found });
  return { ...sampleFinished('resolved', steps), kind: 'contain', evidence, watch: watchOf() };
}

/** Looks once more. Returns the request, and what this look saw and could not compare. */
export function look(
  request: UnlockRequest,
  due: string,
  found: Partial<WatchedFound>,
  brought: string[] = [],
) {
  const command = { kind: 'watched', at: due, due, found: quiet(found), cleaned: { brought } } as const;
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  const next = decision.request as Finished;
  const made = next.watch!.looks.find((one) => one.due === due)!;
  return { next, seen: made.seen as readonly Sighting[], unread: made.unread, unnoted: made.unnoted };
}

/** What the second look sees, after a first one that saw everything cleaned. */
export function secondLook(found: Partial<WatchedFound>, request = contained(), brought: string[] = []) {
  return look(look(request, FIRST, GONE).next, SECOND, { ...GONE, ...found }, brought).seen;
}

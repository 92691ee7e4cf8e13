import type { Language } from '../../bot/unlock/person.js';
import type { CredentialState } from '../../bot/unlock/ports/credentials.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { linksCard } from '../../cards/evidence/linksCard.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { credentialCard, revealedCard } from '../../cards/credentialCard.js';
import { checkCard } from '../../cards/approval/checkCard.js';
import { detailsCard } from '../../cards/approval/detailsCard.js';
import { helpedCard } from '../../cards/helpedCard.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { signInLinkCard } from '../../cards/signInLinkCard.js';
import { vouchCard } from '../../cards/vouchCard.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import type { Check } from '../../bot/unlock/proof/checks.js';
import { RAISES } from '../../bot/unlock/proof/needed.js';
import { handCard } from '../../cards/queue/handCard.js';
import { queueCard } from '../../cards/queue/queueCard.js';
import { holdOf } from '../../bot/unlock/queue/hold.js';
import { waitsFor } from '../../bot/unlock/queue/waitsFor.js';
import { supportCard } from '../../cards/supportCard.js';
import { isSupportable } from '../../bot/unlock/after/isSupportable.js';
import { statusCard } from '../../cards/statusCard.js';
import { watchCard } from '../../cards/watchCard.js';
import type { Card } from '../../cards/kit/template.js';
import { facts } from './cardFacts.js';
import { cardsOfNoRequest } from './notAboutRequests.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { handoverRequests, HANDOVERS, sampleHandedOver } from '../helpers/sampleHandovers.js';
import { domainRequests } from '../helpers/sampleThere.js';
import { rightsRequests } from '../helpers/sampleRights.js';
import { lapsedRequests } from '../helpers/sampleLapses.js';
import { watchedRequests } from '../helpers/sampleWatch.js';
import {
  done,
  joiner,
  sampleApproved,
  sampleExecuting,
  sampleLost,
  sampleRequests,
} from '../helpers/sampleRequests.js';

export { facts } from './cardFacts.js';

export const CREDENTIAL_STATES: readonly CredentialState[] = [
  { state: 'kept' },
  { state: 'offered', until: '2026-03-02T14:03:00.000Z' },
  { state: 'shown', shownAt: '2026-03-02T13:12:00.000Z' },
  { state: 'gone' },
];
export const SECRET = 'Bread-tiger-window-hammer-paint-4728';
export const PASS = 'C3bQr7-Wp';
/** The requests that can have a credential. */
export const WITH_CREDENTIAL: Readonly<Record<string, UnlockRequest>> = {
  credential: sampleApproved(),
  pass: sampleExecuting([done('temporary-access-pass')], sampleLost()),
  'credential opened': sampleHandedOver(HANDOVERS['opened']!),
  'credential read out': sampleHandedOver(HANDOVERS['read out']!),
  'credential not handed over': sampleHandedOver(HANDOVERS['not handed over']!),
};

/** Every view of one request. */
export function cardsOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  const chat = (readerId: string) => statusCard(request, { ...facts(language), readerId });
  return [
    ['approval', approvalCard(request, facts(language))],
    ['status of the requester', chat(request.requester.id)],
    ['status of a joiner', chat(joiner.id)],
    ['incident', incidentSummary(request, facts(language))],
  ];
}

/** The details of one request, for one approver. */
function detailsOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  if (!request.findings) return [];
  return [['details', detailsCard(request, { ...facts(language), inPlace: true })]];
}

/** The evidence of one request, for one approver. */
function evidencesOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  if (!request.evidence) return [];
  const catalogue = createCatalogue(idlePorts);
  const until = '2026-03-02T13:17:00.000Z';
  const links = { page: 'https://bot.example/a.html', data: 'https://bot.example/a.json', until };
  return [
    ['evidence', evidenceCard(request, { ...facts(language), remedies: catalogue, inPlace: true })],
    ['links to the evidence', linksCard(request, links, facts(language))],
  ];
}

/** What each look at the account afterwards saw. */
function watchesOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  const looks = 'watch' in request ? (request.watch?.looks ?? []) : [];
  return looks
    .filter(({ seen = [] }) => seen.length > 0)
    .map((look) => [`watch ${look.due}`, watchCard(request, look, facts(language))]);
}

/** What the form of an approver is about: numbers of every kind, and everything that asks for more. */
const CHECK: Check = {
  phones: known({
    numbers: [
      { kind: 'mobile', number: '+31 6 12345671', changedAt: '2026-02-27T09:00:00.000Z' },
      { kind: 'business', number: '+31 30 1234500' },
    ],
    changesSince: '2026-02-23T12:00:00.000Z',
  }),
  verdict: { kind: 'voucher-needed', needed: { level: 2, raised: RAISES } },
  proofs: [],
};

/** The form in which an approver says how they made sure, for one approver. */
function checksOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  if (request.status !== 'pending' || request.handOff) return [];
  const { proofs = [] } = request;
  const form = { ...facts(language), signInPage: true, inPlace: true, now: '2026-03-02T13:00:00.000Z' };
  const unread: Check = {
    phones: unknown('unavailable'),
    verdict: { kind: 'seen-needed', needed: { level: 1, raised: [] } },
    proofs,
  };
  return [
    ['check', checkCard(request, { ...CHECK, proofs }, form)],
    ['check, little could be read', checkCard(request, unread, { ...form, problem: 'Not yet.' })],
    ['check, no number', checkCard(request, { ...CHECK, phones: known({ numbers: [] }) }, form)],
  ];
}

/** The card for who was asked to vouch. */
function vouchersOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  return request.vouching?.asked ? [['vouch', vouchCard(request, facts(language))]] : [];
}

/** Asks the person whether it helped. */
function questionsOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  return 'finishedAt' in request && request.kind !== 'contain'
    ? [request.requester.id, request.subject.id].map((readerId) => [
        `did it help, ${readerId === request.requester.id ? 'who asked' : 'whose it is'}`,
        helpedCard(request, { ...facts(language), readerId }),
      ])
    : [];
}

/** The cards with the link for a fresh sign-in, while it works and when it is over, for both who get it. */
function signInLinksOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  const link = `https://latchkey.example/sign-in/link/${'a'.repeat(43)}`;
  return (request.signInAsked?.reached ?? []).flatMap((reader): [string, Card][] => [
    [`link ${reader.id}`, signInLinkCard(request, { ...facts(language), reader, link })],
    [`link over ${reader.id}`, signInLinkCard(request, { ...facts(language), reader })],
  ]);
}

/** The list of what waits, with this request on it as often as a full part has lines, and the form that hands it on. */
function queuesOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  const now = '2026-03-02T15:00:00.000Z';
  const person = { id: '5f6c0d1e-0000-4000-8000-000000000021', name: request.subject.name };
  const hold = holdOf(request, person, now, person);
  const link = `https://teams.microsoft.com/l/message/${encodeURIComponent(`19:${'a'.repeat(32)}@thread.tacv2`)}/1772456400000?tenantId=${person.id}&groupId=${person.id}&parentMessageId=1772456400000`;
  const shown = (change: object) => Array.from({ length: 6 }, () => ({ request, link, ...change }));
  const drawn = { ...facts(language), now, pageSize: 6, readerId: person.id };
  const page = { before: 6, total: 30 };
  const people = Array.from({ length: 60 }, (_, place) => ({ ...person, id: `${person.id}${place}` }));
  const draw = (change: object) => queueCard({ ...page, lines: shown(change) }, drawn);
  return [
    ['queue', draw({})],
    ['queue, held', draw({ hold })],
    ['hand to', handCard(request, { people, more: 4 }, facts(language))],
    ['hand to nobody', handCard(request, { people: [], more: 0 }, facts(language))],
  ];
}

/** The text of a support request, for one approver. */
function supportsOf(request: UnlockRequest, language: Language): readonly [name: string, card: Card][] {
  if (!isSupportable(request, facts(language).remedies)) return [];
  return [['support', supportCard(request, { ...facts(language), inPlace: true })]];
}

/** Every card about one request. A new card of a request goes in here, so that hostile texts are tried in it too. */
export function cardsAbout(
  request: UnlockRequest,
  language: Language,
): readonly [name: string, card: Card][] {
  return [
    ...cardsOf(request, language),
    ...detailsOf(request, language),
    ...evidencesOf(request, language),
    ...watchesOf(request, language),
    ...checksOf(request, language),
    ...vouchersOf(request, language),
    ...signInLinksOf(request, language),
    ...(waitsFor(request) ? queuesOf(request, language) : []),
    ...questionsOf(request, language),
    ...supportsOf(request, language),
  ];
}

/** What its approver sees once, while nobody has it yet. */
function revealedOf(
  kind: string,
  request: UnlockRequest,
  language: Language,
): readonly [name: string, card: Card][] {
  const { readOut, notHandedOver } = request.handover ?? {};
  if (readOut ?? notHandedOver) return [];
  return [[`${kind} revealed`, revealedCard(request, kind === 'pass' ? PASS : SECRET, facts(language))]];
}

/** Every card in every state. */
export function allCards(language: Language): readonly [name: string, card: Card][] {
  const ofRequests = Object.entries({
    ...sampleRequests,
    ...lapsedRequests,
    ...watchedRequests,
    ...handoverRequests,
    ...domainRequests,
    ...rightsRequests,
  }).flatMap(([state, sample]) =>
    cardsAbout(sample, language).map(([name, drawn]): [string, Card] => [`${state}: ${name}`, drawn]),
  );
  const ofCredentials = Object.entries(WITH_CREDENTIAL).flatMap(([kind, request]) => [
    ...CREDENTIAL_STATES.map((state): [string, Card] => [
      `${kind} ${state.state}`,
      credentialCard(request, state, facts(language)),
    ]),
    ...revealedOf(kind, request, language),
  ]);
  return [...ofRequests, ...ofCredentials, ...cardsOfNoRequest(language)];
}

/** Every object at any depth of a value. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** Every object of one type, e.g. `Action.Execute`. */
export function ofType(card: Card, type: string): readonly Record<string, unknown>[] {
  return [...objectsIn(card)].filter((element) => element.type === type);
}

/** All words that a reader sees, in order. */
export function wordsIn(card: Card): string {
  return [...objectsIn(card)]
    .flatMap((element) => [element.text, element.title, element.label])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

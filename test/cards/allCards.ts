import type { Language } from '../../bot/unlock/person.js';
import type { CredentialState } from '../../bot/unlock/ports/credentials.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import { alertCard } from '../../cards/alertCard.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { linksCard } from '../../cards/evidence/linksCard.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { credentialCard, revealedCard } from '../../cards/credentialCard.js';
import { detailsCard } from '../../cards/approval/detailsCard.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { statusCard } from '../../cards/statusCard.js';
import type { Card } from '../../cards/kit/template.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { lapsedRequests } from '../helpers/sampleLapses.js';
import { catalogue } from '../helpers/withCatalogue.js';
import {
  done,
  joiner,
  sampleApproved,
  sampleExecuting,
  sampleLost,
  sampleRequests,
} from '../helpers/sampleRequests.js';

export const facts = (language: Language) => ({
  language,
  timeZone: 'Europe/Amsterdam',
  remedies: catalogue,
});

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

const FREEZE: Omit<Freeze, 'kind'> = {
  id: 'FRZ7-QX3M',
  tenantId: '5f6c0d1e-0000-4000-8000-0000000000ff',
  person: { id: '5f6c0d1e-0000-4000-8000-000000000009', name: 'Nora Visser' },
  count: 7,
  at: '2026-03-02T13:02:00.000Z',
  until: '2026-03-03T13:02:00.000Z',
  involved: [],
};

/** The alert about a burst, stopped and lifted. */
export function alertsOf(
  person: Freeze['person'],
  language: Language,
): readonly [name: string, card: Card][] {
  const by = { id: '5f6c0d1e-0000-4000-8000-000000000004', name: person.name };
  return (['requester', 'subject', 'approver'] as const).flatMap((kind) => {
    const freeze = { ...FREEZE, kind, person };
    const lifted = { ...freeze, lifted: { by, at: '2026-03-02T13:20:00.000Z' } };
    return [
      [`alert: ${kind}`, alertCard(freeze, facts(language))] as [string, Card],
      [`alert: ${kind}, lifted`, alertCard(lifted, facts(language))] as [string, Card],
    ];
  });
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

/** Every card about one request. A new card of a request goes in here, so that hostile texts are tried in it too. */
export function cardsAbout(
  request: UnlockRequest,
  language: Language,
): readonly [name: string, card: Card][] {
  return [...cardsOf(request, language), ...detailsOf(request, language), ...evidencesOf(request, language)];
}

/** Every card in every state. */
export function allCards(language: Language): readonly [name: string, card: Card][] {
  const ofRequests = Object.entries({ ...sampleRequests, ...lapsedRequests }).flatMap(([state, sample]) =>
    cardsAbout(sample, language).map(([name, drawn]): [string, Card] => [`${state}: ${name}`, drawn]),
  );
  const ofCredentials = Object.entries(WITH_CREDENTIAL).flatMap(([kind, request]) => [
    ...CREDENTIAL_STATES.map((state): [string, Card] => [
      `${kind} ${state.state}`,
      credentialCard(request, state, facts(language)),
    ]),
    [`${kind} revealed`, revealedCard(request, kind === 'pass' ? PASS : SECRET, facts(language))] as [
      string,
      Card,
    ],
  ]);
  return [...ofRequests, ...ofCredentials, ...alertsOf(FREEZE.person, language)];
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

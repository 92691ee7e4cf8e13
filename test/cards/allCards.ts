import type { Language } from '../../bot/unlock/person.js';
import type { CredentialState } from '../../bot/unlock/ports.js';
import type { UnlockRequest } from '../../bot/unlock/request.js';
import { approvalCard } from '../../cards/render/approval.js';
import { credentialCard, revealedCard } from '../../cards/render/credential.js';
import { incidentSummary } from '../../cards/render/incident.js';
import { statusCard } from '../../cards/render/status.js';
import type { Card } from '../../cards/template.js';
import { joiner, sampleApproved, sampleRemedies, sampleRequests } from '../helpers/sampleRequests.js';

export const facts = (language: Language) => ({
  language,
  timeZone: 'Europe/Amsterdam',
  remedies: sampleRemedies,
});

export const CREDENTIAL_STATES: readonly CredentialState[] = [
  { state: 'kept' },
  { state: 'offered', until: '2026-03-02T14:03:00.000Z' },
  { state: 'shown', shownAt: '2026-03-02T13:12:00.000Z' },
  { state: 'gone' },
];
export const SECRET = 'Bread-tiger-window-hammer-paint-4728';

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

/** Every card in every state. */
export function allCards(language: Language): readonly [name: string, card: Card][] {
  const request = sampleApproved();
  return [
    ...Object.entries(sampleRequests).flatMap(([state, sample]) =>
      cardsOf(sample, language).map(([name, drawn]): [string, Card] => [`${state}: ${name}`, drawn]),
    ),
    ...CREDENTIAL_STATES.map((state): [string, Card] => [
      `credential ${state.state}`,
      credentialCard(request, state, facts(language)),
    ]),
    ['credential revealed', revealedCard(request, SECRET, facts(language))],
  ];
}

/** Every object anywhere in a value. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** Every object of one type, e.g. `Action.Execute`. */
export function ofType(card: Card, type: string): readonly Record<string, unknown>[] {
  return [...objectsIn(card)].filter((element) => element.type === type);
}

/** All that a reader can read, in order. */
export function wordsIn(card: Card): string {
  return [...objectsIn(card)]
    .flatMap((element) => [element.text, element.title, element.label])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

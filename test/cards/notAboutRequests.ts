import type { Language } from '../../bot/unlock/person.js';
import type { Cause } from '../../bot/unlock/mass/massLockout.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import type { Stop } from '../../bot/unlock/request/stop.js';
import { alertCard } from '../../cards/alertCard.js';
import { choiceCard } from '../../cards/choiceCard.js';
import { digestCard } from '../../cards/digest/digestCard.js';
import type { Card } from '../../cards/kit/template.js';
import { massCard } from '../../cards/massCard.js';
import { stopCard } from '../../cards/stopCard.js';
import { sampleDigests } from '../helpers/sampleDigests.js';
import { facts } from './cardFacts.js';

// Cards that are about no single request: alerts, stops, channels and figures.

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
  return (['requester', 'subject', 'approver', 'not-them'] as const).flatMap((kind) => {
    const freeze = { ...FREEZE, kind, person };
    const lifted = { ...freeze, lifted: { by, at: '2026-03-02T13:20:00.000Z' } };
    return [
      [`alert: ${kind}`, alertCard(freeze, facts(language))] as [string, Card],
      [`alert: ${kind}, few left`, alertCard(freeze, { ...facts(language), deciders: 1 })] as [string, Card],
      [`alert: ${kind}, lifted`, alertCard(lifted, facts(language))] as [string, Card],
    ];
  });
}

/** A stop of everything, and another channel that an approver chose, in each state. */
export function decisionsOf(
  { name }: Pick<Freeze['person'], 'name'>,
  language: Language,
): readonly [name: string, card: Card][] {
  const { id, tenantId, at, until } = FREEZE;
  const person = (place: number) => ({ id: `5f6c0d1e-0000-4000-8000-00000000001${place}`, name });
  const decided = { by: person(2), at: '2026-03-02T13:20:00.000Z' };
  const stop: Stop = { id, tenantId, by: person(1), at, lifts: [] };
  const over: Stop = { ...stop, lifts: [decided, { ...decided, isOperator: true }], endedAt: decided.at };
  const place = { id: '19:channel', name, team: name, address: null };
  const choice = { id, tenantId, by: person(1), at, until, to: place, from: place };
  return [
    ['stop', stopCard(stop, facts(language))],
    ['stop, one wants it lifted', stopCard({ ...stop, lifts: [decided] }, facts(language))],
    ['stop, lifted', stopCard(over, facts(language))],
    ...(['approvals', 'incidents'] as const).flatMap((use): [string, Card][] => [
      [`choice of ${use}`, choiceCard({ ...choice, use, state: 'waits' }, facts(language))],
      [`choice of ${use}, made`, choiceCard({ ...choice, use, state: 'made', decided }, facts(language))],
      [`choice of ${use}, kept`, choiceCard({ ...choice, use, state: 'kept', decided }, facts(language))],
    ]),
  ];
}

/** The figures for the helpdesk, with people of this name who were locked out again and again. */
export function digestsOf(name: string, language: Language): readonly [name: string, card: Card][] {
  return Object.entries(sampleDigests(name)).map(([kind, digest]) => [
    `digest: ${kind}`,
    digestCard(digest, facts(language)),
  ]);
}

/** Several people with the same problem: an error with an advice, one without, and an incident of Microsoft. */
export function massOf(title: string, language: Language): readonly [name: string, card: Card][] {
  const causes: Readonly<Record<string, Cause>> = {
    'an error that no remedy changes': { kind: 'code', code: 'AADSTS80001' },
    'a lockout': { kind: 'code', code: 'AADSTS50053' },
    'an incident': { kind: 'outage', id: 'EX1090001', title },
  };
  const { id, at: since } = FREEZE;
  const when = { since, last: '2026-03-02T13:40:00.000Z' };
  return Object.entries(causes).map(([name, cause]) => [
    `many at once: ${name}`,
    massCard({ id, cause, ...when, people: 84 }, facts(language)),
  ]);
}

/** All of them, about one person. */
export function cardsOfNoRequest(language: Language): readonly [name: string, card: Card][] {
  return [
    ...alertsOf(FREEZE.person, language),
    ...decisionsOf(FREEZE.person, language),
    ...digestsOf(FREEZE.person.name, language),
    ...massOf('Some users cannot send mail', language),
  ];
}

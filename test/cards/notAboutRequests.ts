import type { Language } from '../../bot/unlock/person.js';
import type { Cause, MassLockout } from '../../bot/unlock/mass/massLockout.js';
import { APARTS, type MassMember } from '../../bot/unlock/mass/member.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import type { Stop } from '../../bot/unlock/request/stop.js';
import { alertCard } from '../../cards/alertCard.js';
import { choiceCard } from '../../cards/choiceCard.js';
import { digestCard } from '../../cards/digest/digestCard.js';
import type { Card } from '../../cards/kit/template.js';
import { massDecisionCard } from '../../cards/mass/massDecisionCard.js';
import { massForm } from '../../cards/mass/massForm.js';
import { massCard } from '../../cards/massCard.js';
import { stopCard } from '../../cards/stopCard.js';
import { syncStoppedCard } from '../../cards/syncStoppedCard.js';
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
    ['sync stands still', syncStoppedCard(at, facts(language))],
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

/** The card on which approvers decide about many, in each state, and the form with the names. */
function massDecisionsOf(name: string, language: Language): readonly [name: string, card: Card][] {
  const { id, at: since } = FREEZE;
  const now = '2026-03-02T13:42:00.000Z';
  const person = (place: number) => ({ id: `5f6c0d1e-0000-4000-8000-00000000001${place}`, name });
  const lockout: MassLockout = {
    ...{ id, since, last: '2026-03-02T13:40:00.000Z', people: 84 },
    cause: { kind: 'code', code: 'AADSTS50057' },
  };
  const by = [1, 2].map((place) => ({ person: person(place), at: since }));
  const until = '2026-03-02T15:02:00.000Z';
  const member = (place: number, changes: Partial<MassMember> = {}): MassMember => ({
    ...{ requestId: `K7QX-${place}`, place, version: 1, status: 'pending', people: [], name },
    ...{ remedies: ['enable-sign-in'], asksWhy: true, isQueued: false },
    ...changes,
  });
  const waiting = Array.from({ length: 84 }, (_, place) => member(place + 1));
  const decidedAt = '2026-03-02T13:41:00.000Z';
  const running = waiting.map((one, place): MassMember => {
    if (place < 40) return { ...one, status: 'resolved', decidedAt };
    return place < 52 ? { ...one, refused: 'stale', decidedAt } : { ...one, isQueued: true, decidedAt };
  });
  const over = running.map((one): MassMember => ({ ...one, isQueued: false, status: 'resolved' }));
  const apart = APARTS.map((why, place) => member(90 + place, { apart: why }));
  const decision = (members: readonly MassMember[], declared?: MassLockout['declared']) =>
    massDecisionCard(
      { lockout: { ...lockout, ...(declared && { declared }) }, members },
      facts(language),
      now,
    );
  const form = (page: number, members = waiting) =>
    massForm({ lockout, members }, { ...facts(language), now, page, readerId: 'somebody' });
  return [
    ['many decided: they wait', decision([...waiting, ...apart])],
    ['many decided: one declares it', decision(waiting, { by: by.slice(0, 1), until })],
    ['many decided: it goes on', decision([...running, ...apart], { by, until })],
    ['many decided: it is over', decision(over)],
    ['many decided: the names', form(1)],
    ['many decided: more names', form(2)],
    ['many decided: no names', form(1, over)],
  ];
}

/** All of them, about one person. */
export function cardsOfNoRequest(language: Language): readonly [name: string, card: Card][] {
  return [
    ...alertsOf(FREEZE.person, language),
    ...decisionsOf(FREEZE.person, language),
    ...digestsOf(FREEZE.person.name, language),
    ...massOf('Some users cannot send mail', language),
    ...massDecisionsOf(FREEZE.person.name, language),
  ];
}

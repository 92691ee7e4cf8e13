import type { RemedyId } from '../../bot/unlock/request/step.js';
import { known, type Findings } from '../../bot/unlock/findings.js';
import type { Language, Person } from '../../bot/unlock/person.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Card } from '../../cards/kit/template.js';
import type { Evidence } from '../../bot/unlock/evidence/evidence.js';
import { consentOf, evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';
import { accountThere } from '../helpers/syncedFindings.js';
import { sampleFindings } from '../helpers/sampleFindings.js';
import {
  done,
  failed,
  sampleApproved,
  sampleDenied,
  sampleExecuting,
  sampleFinished,
  sampleHandOff,
  sampleSending,
} from '../helpers/sampleRequests.js';
import { commandCard } from '../../cards/commandCard.js';
import { cardsAbout, facts } from './allCards.js';
import { alertsOf, decisionsOf, digestsOf, massOf } from './notAboutRequests.js';

/** Names and texts that a card, Markdown, a template or i18next could act on. */
export const HOSTILE: readonly string[] = [
  '**bold** _em_ `code` ~~gone~~',
  '[click here](https://evil.example)',
  '![x](https://evil.example/pixel.png)',
  '<at>Everyone</at> <b>b</b> <script>alert(1)</script>',
  '${subject.id} ${$root} ${json($root)}',
  '{{name}} $t(cards:button.approve)',
  '# heading\n\n- list\n\n1. one\n\n---',
  '\u202Egnp.exe \u0000\u0007',
  'W'.repeat(100_000),
  '[x](https://evil.example) '.repeat(4_000),
  'Łukasz Ąćę 王小明 👩‍👩‍👧',
  '',
];

/** Microsoft's answers also contain texts from outside. */
function hostileFindings(text: string, person: Person): Findings {
  const at = '2026-03-02T12:30:00.000Z';
  return sampleFindings({
    privileges: known([text]),
    eligible: known([text]),
    failedSignIns: known([{ code: text, at, count: 1, country: text, maliciousAddress: false }]),
    methods: known([text]),
    manager: known(person),
    restriction: known({ address: text, reason: text, since: at }),
    outages: known([{ id: text, service: 'Exchange Online', title: text, since: at }]),
    onPremises: {
      hand: 'ldap',
      account: known(
        accountThere({
          controller: text,
          workstations: [text],
          wall: [{ why: 'protected-group', group: text }],
        }),
      ),
      lastSync: known(at),
    },
    kind: {
      purpose: known('shared'),
      domain: known({ name: text, federated: true }),
      management: known({ restricted: true, units: [{ name: text, administrators: known([text]) }] }),
    },
  });
}

/** Rules, apps, methods and places whose names an intruder chooses. */
function hostileEvidence(text: string): Evidence {
  const to = [{ name: text, address: text }];
  const strange = { name: text, forwardsTo: to, redirectsTo: to, conditions: [text], movesTo: text };
  const from = { country: text, codes: [{ code: text, count: 3 }], addresses: [text] };
  const at = '2026-03-01T09:00:00.000Z';
  return evidenceOf({
    rules: known([ruleOf({ id: 'h1', sequence: 1, ...strange })]),
    mailboxRules: known([ruleOf({ id: 'h2', via: 'exchange', sequence: 2, ...strange })]),
    sweepRules: known([
      ruleOf({ id: 'h3', via: 'sweep', ...strange, sweep: { sender: text, from: text, keepsDays: 3 } }),
    ]),
    ruleChanges: known([
      { at, name: text },
      { at, name: text, mailbox: text },
    ]),
    forwarding: known({ address: text, smtpAddress: `smtp:${text}`, keepsCopy: true }),
    delegates: known([
      { who: text, right: 'send-as' },
      { who: text, right: 'full-access', unclear: true },
    ]),
    folders: known([{ folder: 'calendar', path: text, who: text, rights: [text] }]),
    signIns: known({
      since: at,
      from: [{ ...from, succeeded: 2, failed: 9, newest: at }],
      cutOff: true,
      home: text,
    }),
    risk: known({ level: 'high', state: text }),
    methods: known([{ id: 'm', kind: 'phoneMethods', name: text, since: at }]),
    consents: known([consentOf({ appName: text, scopes: [text, 'Mail.Read'], verified: false })]),
    roles: known([text]),
    changes: known([
      {
        at,
        what: text,
        bySubject: true,
        succeeded: true,
        target: text,
        properties: ['OtherMail'],
        added: [text],
      },
    ]),
    devices: known([{ id: text, name: text, system: text, since: at }]),
    phones: known([{ deviceId: text, name: text, client: text, since: at }]),
    protocols: known({ imap: true, smtpAuth: null, blockedPhones: [text] }),
    replies: known({ on: true, outside: text, addresses: [text], links: [text] }),
    contact: known({ otherMails: [text] }),
    tenantChanges: known({
      looked: true,
      cutOff: true,
      changes: [{ at, what: text, bySubject: true, succeeded: true, target: text, by: text }],
    }),
    mailFlow: known({ looked: true, items: [{ kind: 'rule', name: text, changed: at, to: [text] }] }),
    ownDomains: known([text]),
  });
}

/** A request in which every text from people or the directory is this one. */
export function hostileRequests(text: string): readonly UnlockRequest[] {
  const person = { id: '5f6c0d1e-0000-4000-8000-000000000009', name: text };
  const directory = { kind: 'there', at: '2026-03-02T12:48:00.000Z', address: text, external: true } as const;
  const subject = { ...sampleSending().subject, name: text, userPrincipalName: text, mail: text };
  const changes = {
    subject,
    requester: { ...person, language: 'en' as const, directory },
    joined: [{ ...person, language: 'nl' as const, directory }],
    answers: { since: text, details: text, errorCode: text },
    said: { words: text },
    findings: hostileFindings(text, person),
  };
  const asked = sampleSending(changes);
  const approved = {
    ...sampleApproved(asked, { how: 'overridden', reason: text }),
    approval: { by: person, at: asked.createdAt, secured: { how: 'overridden' as const, reason: text } },
  };
  const refused = { kind: 'forbidden' as const, permission: text, code: text, remoteId: text };
  return [
    asked,
    { ...asked, kind: 'contain', steps: [], approvalsNeeded: 2, evidence: hostileEvidence(text) },
    { ...sampleHandOff('compromised', changes), evidence: hostileEvidence(text) },
    sampleHandOff('advice-given', changes),
    sampleExecuting([{ ...done('unblock-sender'), remedy: text as RemedyId }], asked),
    { ...sampleFinished('failed', [failed('unblock-sender', refused)], approved), note: text },
    { ...asked, caller: { check: 'other', note: text, at: '2026-03-02T12:30:00.000Z' }, beside: text },
    { ...sampleDenied(text), ...changes },
  ];
}

/** All cards of these requests. */
export function hostileCards(language: Language): readonly [name: string, card: Card][] {
  const alerts = HOSTILE.flatMap((name) => [
    ...alertsOf({ id: 'x', name }, language),
    ...decisionsOf({ name }, language),
    ...digestsOf(name, language),
    ...massOf(name, language),
  ]);
  const requests = HOSTILE.flatMap((text) => hostileRequests(text));
  const ofRequests = requests.flatMap((request) => cardsAbout(request, language));
  const commands = HOSTILE.map((name): [string, Card] => [
    'command: history',
    commandCard({ kind: 'history', name }, facts(language), '2026-03-02T13:02:00.000Z'),
  ]);
  return [...ofRequests, ...alerts, ...commands];
}

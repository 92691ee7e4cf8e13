import type { AuditDetails, OfCalledStep, OfStep } from './details.js';

/** The name of an event. The database stores it. */
export type EventName = keyof AuditDetails;

/** The name of a field that at least one detail has. */
export type FieldName = { [Name in EventName]: keyof AuditDetails[Name] }[EventName];

/** The actor that a line names: always a person, never one because the bot did it, or either of these. */
type By = 'person' | 'bot' | 'either';

/** The fields of a detail. Each says whether every line of that name has it. */
type Fields<Detail> = Detail extends undefined
  ? Readonly<Record<never, never>>
  : { readonly [F in keyof Detail]-?: undefined extends Detail[F] ? 'sometimes' : 'always' };

interface Facts<Detail> {
  readonly by: By;
  readonly fields: Fields<Detail>;
}

const STEP = {
  remedy: 'always',
  target: 'sometimes',
  rightsOfId: 'sometimes',
  result: 'always',
  detail: 'always',
} as const satisfies Fields<OfStep<'done', null>>;

const CALLED_STEP = { ...STEP, remoteIds: 'sometimes' } as const satisfies Fields<OfCalledStep<'done', null>>;

/** Every event of the audit trail, in the order of docs/audit-trail.md. */
export const VOCABULARY = {
  submitted: {
    by: 'person',
    fields: {
      symptom: 'always',
      kind: 'always',
      subjectId: 'always',
      origin: 'sometimes',
      caller: 'sometimes',
      follows: 'sometimes',
    },
  },
  joined: { by: 'person', fields: { caller: 'sometimes' } },
  'asked-again': { by: 'person', fields: { times: 'always' } },
  withdrawn: { by: 'person', fields: { breakIn: 'sometimes' } },
  'stopped-waiting': { by: 'person', fields: { breakIn: 'sometimes' } },
  'details-added': { by: 'person', fields: {} },
  expired: { by: 'bot', fields: {} },

  'evidence-read': { by: 'bot', fields: { sources: 'always' } },
  'evidence-finished': { by: 'bot', fields: { pointers: 'always' } },

  approved: {
    by: 'person',
    fields: {
      secured: 'sometimes',
      identityChecked: 'sometimes',
      proofs: 'sometimes',
      signedInAt: 'sometimes',
      chosen: 'sometimes',
      missing: 'sometimes',
    },
  },
  'check-opened': { by: 'person', fields: {} },
  held: { by: 'person', fields: {} },
  'let-go': { by: 'person', fields: {} },
  'handed-on': { by: 'person', fields: { toId: 'always' } },
  'voucher-asked': { by: 'person', fields: { voucherId: 'sometimes', relation: 'sometimes' } },
  vouched: { by: 'person', fields: { said: 'always' } },
  'sign-in-asked': { by: 'person', fields: { reachedIds: 'always' } },
  'sign-in-proved': { by: 'person', fields: { level: 'always', signedInAt: 'always' } },
  // A person where Entra ID said who signed in.
  'sign-in-refused': { by: 'either', fields: { why: 'always' } },
  // Nobody signed in, so nobody is named.
  'sign-in-not-them': { by: 'bot', fields: { saidBy: 'always' } },
  'approval-lapsed': { by: 'bot', fields: { people: 'always', then: 'always' } },
  // The approver whose click made the bot look again.
  'findings-changed': { by: 'person', fields: { changed: 'always' } },
  denied: { by: 'person', fields: { reason: 'always' } },
  'first-aid': { by: 'person', fields: { chosen: 'always' } },
  'false-alarm': { by: 'person', fields: { note: 'always' } },
  taken: { by: 'person', fields: {} },
  closed: { by: 'person', fields: { note: 'always' } },
  retried: { by: 'person', fields: { to: 'always' } },
  'asked-anew': { by: 'person', fields: { to: 'always' } },
  'still-not-working': { by: 'person', fields: { to: 'always' } },

  linked: { by: 'bot', fields: { origin: 'sometimes' } },
  'given-back': { by: 'bot', fields: { by: 'always' } },
  'came-back': { by: 'bot', fields: { by: 'always', seen: 'always' } },

  claimed: { by: 'bot', fields: {} },
  'step-started': { by: 'bot', fields: STEP },
  'step-repeated': { by: 'bot', fields: STEP },
  'step-postponed': { by: 'bot', fields: CALLED_STEP },
  'step-by-hand': { by: 'bot', fields: CALLED_STEP },
  // The actor is a person when that person did it in the portal and said so.
  'step-done': { by: 'either', fields: CALLED_STEP },
  'step-not-needed': { by: 'bot', fields: CALLED_STEP },
  'step-failed': { by: 'bot', fields: CALLED_STEP },
  'unblock-checked': { by: 'bot', fields: { due: 'always', result: 'always' } },
  watched: { by: 'bot', fields: { due: 'always', seen: 'always', unread: 'always' } },

  'losses-asked': { by: 'bot', fields: { part: 'always', queryId: 'always' } },
  'losses-counted': { by: 'bot', fields: { parts: 'always', unread: 'always' } },

  'details-opened': { by: 'person', fields: {} },
  'evidence-opened': { by: 'person', fields: {} },
  'support-opened': { by: 'person', fields: {} },
  'evidence-link-given': { by: 'person', fields: {} },
  'evidence-downloaded': { by: 'person', fields: { kind: 'always' } },
  'credential-shown': { by: 'person', fields: {} },
  'read-out': { by: 'person', fields: {} },
  'handover-reminded': { by: 'bot', fields: {} },
  'not-handed-over': { by: 'bot', fields: {} },
  'issued-anew': { by: 'person', fields: { requestId: 'always' } },
  'sign-in-looked-for': { by: 'bot', fields: { due: 'always', result: 'always' } },
  // A person where the person said so.
  'signed-in': { by: 'either', fields: { how: 'always' } },
  'help-asked': { by: 'bot', fields: {} },
  helped: { by: 'person', fields: { answer: 'always' } },
  'call-reported': { by: 'person', fields: { requests: 'always' } },
  'credential-withheld': { by: 'person', fields: { people: 'always', breakIn: 'sometimes' } },
  'history-read': { by: 'person', fields: { subjectId: 'always' } },

  frozen: { by: 'bot', fields: { kind: 'always', count: 'always', subjectId: 'always' } },
  lifted: { by: 'person', fields: { kind: 'always', subjectId: 'always' } },
  stopped: { by: 'person', fields: {} },
  'stop-lifted': { by: 'person', fields: { missing: 'always' } },
  'mass-declared': { by: 'person', fields: { missing: 'always' } },
  'mass-decided': { by: 'person', fields: { verdict: 'always', count: 'always' } },
  'channel-asked': { by: 'person', fields: { channel: 'always', place: 'always' } },
  'channel-chosen': { by: 'person', fields: { channel: 'always', place: 'always' } },
  'channel-kept': { by: 'person', fields: { channel: 'always', place: 'always' } },
  // The person is the one that the operator named.
  'operator-lifted': { by: 'person', fields: { kind: 'always', channel: 'sometimes' } },
  erased: { by: 'bot', fields: { lines: 'always', why: 'always' } },
  upgraded: { by: 'bot', fields: { count: 'always', seal: 'always', lines: 'always' } },
  purged: { by: 'bot', fields: { requests: 'always', auditLines: 'always' } },
} as const satisfies { readonly [Name in EventName]: Facts<AuditDetails[Name]> };

import type { Subject } from '../person.js';
import type { Evidence, RiskState, Source } from './evidence.js';
import { judge } from './judge.js';
import type { JudgedRule, Judgement } from './judgement.js';
import type { VisitReason } from './signIns/reasons.js';
import { waysBackIn, type WaysBackIn } from './waysBackIn.js';
import { domainOf, outsiders, outsideOf, type Outside } from './outside.js';

/** What somebody else did to the account, or what shows that they were there. Names and addresses are data. */
export type Sign =
  | { readonly kind: 'forwarding-outside'; readonly domains: readonly string[]; readonly keepsCopy: boolean }
  | { readonly kind: 'rule-outside'; readonly count: number; readonly domains: readonly string[] }
  | { readonly kind: 'sign-in-elsewhere'; readonly count: number; readonly countries: readonly string[] }
  | { readonly kind: 'strange-sign-in'; readonly count: number; readonly reason: VisitReason }
  | { readonly kind: 'rule-hides'; readonly count: number }
  | { readonly kind: 'app'; readonly count: number; readonly name?: string }
  | { readonly kind: 'new-method'; readonly count: number; readonly method?: string }
  | { readonly kind: 'delegate'; readonly count: number; readonly who: string }
  /** `who` is absent where everybody got in. */
  | { readonly kind: 'folder-share'; readonly count: number; readonly who?: string }
  | { readonly kind: 'device'; readonly count: number; readonly name?: string }
  | { readonly kind: 'phone'; readonly count: number; readonly name?: string }
  /** Mail addresses of the person themselves, outside the organisation. */
  | { readonly kind: 'address'; readonly count: number }
  | { readonly kind: 'replies'; readonly domains: readonly string[] }
  | {
      readonly kind: 'risk';
      readonly level: RiskState['level'];
      readonly state: string;
      /** Microsoft's kinds of risk, newest first, each once. Empty where they were not read. */
      readonly types: readonly string[];
    };

type SignKind = Sign['kind'];

/**
 * How strong each sign is, strongest first: mail that leaves the organisation goes on whatever the password is; a
 * sign-in from elsewhere says that somebody was in; the rest is often part of it, and also has innocent causes.
 */
export const STRENGTH: readonly SignKind[] = [
  'forwarding-outside',
  'sign-in-elsewhere',
  'strange-sign-in',
  'rule-outside',
  'rule-hides',
  'app',
  'delegate',
  'folder-share',
  'new-method',
  'address',
  'device',
  'phone',
  'replies',
  'risk',
];

/** In which order a sentence tells them: somebody comes in, stays, hides and takes. */
const TOLD: readonly SignKind[] = [
  'sign-in-elsewhere',
  'strange-sign-in',
  'new-method',
  'device',
  'phone',
  'address',
  'app',
  'delegate',
  'folder-share',
  'rule-hides',
  'rule-outside',
  'forwarding-outside',
  'replies',
  'risk',
];

const MOST_HAPPENED = 2;
const MOST_REASONS = 3;

/** What an approver reads first of the evidence. */
export interface Verdict {
  /** True when something points at a break-in. */
  readonly isBreakIn: boolean;
  /** What happened: the strongest signs, at most two, in the order in which a sentence tells them. */
  readonly happened: readonly Sign[];
  /** The next strongest, at most three. */
  readonly reasons: readonly Sign[];
  /** How many signs are left over. */
  readonly left: number;
  /** What was not read. It never counts as nothing there. */
  readonly unread: readonly Source[];
}

/** Comes to a verdict. The same evidence gives the same one. Where nothing points at a break-in, nothing happened. */
export function verdictOf(evidence: Evidence, subject: Subject): Verdict {
  const judged = judge(evidence, subject);
  const isBreakIn = judged.indicators.length > 0;
  const signs = inOrder(signsOf(evidence, subject, judged), STRENGTH);
  const happened = isBreakIn ? signs.slice(0, MOST_HAPPENED) : [];
  const others = signs.slice(happened.length);
  return {
    isBreakIn,
    happened: inOrder(happened, TOLD),
    reasons: others.slice(0, MOST_REASONS),
    left: Math.max(0, others.length - MOST_REASONS),
    unread: judged.unread.map(({ source }) => source),
  };
}

function inOrder(signs: readonly Sign[], order: readonly SignKind[]): readonly Sign[] {
  return signs.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function signsOf({ found }: Evidence, subject: Subject, judged: Judgement): readonly Sign[] {
  const ownDomains = found.ownDomains?.known ? found.ownDomains.value : [];
  const keepsCopy = !found.forwarding?.known || found.forwarding.value.keepsCopy;
  const { forwardsOutsideTo: to } = judged;
  return [
    ...(to === undefined ? [] : [{ kind: 'forwarding-outside', domains: domains([to]), keepsCopy } as const]),
    ...ruleSigns(judged.rules, outsideOf(subject, ownDomains)),
    ...visitSigns(judged),
    ...accessSigns(judged),
    ...wayBackSigns(waysBackIn(judged)),
    ...riskSigns(judged, found),
  ];
}

function ruleSigns(rules: readonly JudgedRule[], outside: Outside): readonly Sign[] {
  const bad = rules.filter(({ verdict }) => verdict === 'bad');
  const goesTo = ({ rule }: JudgedRule) =>
    outsiders([...rule.forwardsTo, ...rule.redirectsTo], outside).map(({ address }) => address ?? '');
  const out = bad.filter((judged) => goesTo(judged).length > 0);
  const hiding = bad.length - out.length;
  return [
    ...(out.length > 0
      ? [{ kind: 'rule-outside', count: out.length, domains: domains(out.flatMap(goesTo)) } as const]
      : []),
    ...(hiding > 0 ? [{ kind: 'rule-hides', count: hiding } as const] : []),
  ];
}

/** One sign for all of them, with what is strangest. Their country has a sign of its own. */
function visitSigns({ visits }: Judgement): readonly Sign[] {
  const strange = visits.filter(({ verdict }) => verdict === 'bad');
  const reason = strange.flatMap(({ reasons }) => reasons).find((one) => one !== 'elsewhere');
  return reason ? [{ kind: 'strange-sign-in', count: strange.length, reason }] : [];
}

const OPEN: readonly string[] = ['atRisk', 'confirmedCompromised'];

function riskSigns({ risk }: Judgement, { riskDetections }: Evidence['found']): readonly Sign[] {
  if (!risk) return [];
  const open = (riskDetections?.known ? riskDetections.value : []).filter(({ state }) =>
    OPEN.includes(state),
  );
  const types = [...new Set(open.map(({ type }) => type))];
  return [{ kind: 'risk', level: risk.level, state: risk.state, types }];
}

function accessSigns({ elsewhere, consents, methods, registrations }: Judgement): readonly Sign[] {
  const apps = consents.filter(({ verdict }) => verdict === 'bad');
  const fresh = methods.filter(({ recent }) => recent);
  const [app] = apps;
  const [newest] = fresh;
  const name = app?.consent.appName;
  return [
    ...(elsewhere.length > 0
      ? [
          {
            kind: 'sign-in-elsewhere',
            count: elsewhere.reduce((sum, { succeeded }) => sum + succeeded, 0),
            countries: elsewhere.flatMap(({ country }) => (country === undefined ? [] : [country])),
          } as const,
        ]
      : []),
    ...(app ? [{ kind: 'app', count: apps.length, ...(name !== undefined && { name }) } as const] : []),
    ...(fresh.length + registrations.length > 0
      ? [
          {
            kind: 'new-method',
            count: fresh.length + registrations.length,
            ...(newest && { method: newest.method.kind }),
          } as const,
        ]
      : []),
  ];
}

function wayBackSigns({
  delegates,
  folders,
  devices,
  phones,
  addresses,
  leads,
}: WaysBackIn): readonly Sign[] {
  const [delegate] = delegates;
  const [folder] = folders;
  const [device] = devices.map((one) => one.device);
  const [phone] = phones.map((one) => one.phone);
  const people = new Set(delegates.map(({ who }) => who.toLowerCase())).size;
  const sharedWith = new Set(folders.map(({ who }) => who.toLowerCase())).size;
  return [
    ...(delegate ? [{ kind: 'delegate', count: people, who: delegate.who } as const] : []),
    ...(folder
      ? [{ kind: 'folder-share', count: sharedWith, ...(!folder.everybody && { who: folder.who }) } as const]
      : []),
    ...(device
      ? [
          {
            kind: 'device',
            count: devices.length,
            ...(device.name !== undefined && { name: device.name }),
          } as const,
        ]
      : []),
    ...(phone
      ? [
          {
            kind: 'phone',
            count: phones.length,
            ...(phone.name !== undefined && { name: phone.name }),
          } as const,
        ]
      : []),
    ...(addresses.length > 0 ? [{ kind: 'address', count: addresses.length } as const] : []),
    ...(leads.length > 0 ? [{ kind: 'replies', domains: domains(leads) } as const] : []),
  ];
}

function domains(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => domainOf(address) ?? address))];
}

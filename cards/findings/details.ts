import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { Finding, Findings } from '../../bot/unlock/findings.js';
import type { Language, Subject } from '../../bot/unlock/person.js';
import type { Instant } from '../../bot/unlock/values.js';
import { countryName } from '../kit/countries.js';
import type { Row } from '../kit/elements.js';
import { ago, type Times } from '../kit/times.js';
import { reasonInWords, recipientsText } from './restriction.js';
import { codeInWords } from './signIns.js';

/** What the rows need. */
export interface Known {
  readonly findings: Findings;
  readonly subject: Subject;
  readonly at: Instant;
  readonly t: Translate;
  readonly times: Times;
  readonly language: Language;
}

type Rows = readonly Row[];
type Label =
  | 'mail'
  | 'signIn'
  | 'managed'
  | 'guest'
  | 'licence'
  | 'password'
  | 'sessions'
  | 'manager'
  | 'title'
  | 'department'
  | 'methods'
  | 'selfService'
  | 'pass'
  | 'risk'
  | 'failed'
  | 'roles'
  | 'eligible'
  | 'restricted'
  | 'requests'
  | 'unblocks'
  | 'purpose'
  | 'domain'
  | 'management';

/** Rows about the account itself and the manager. */
export function accountRows({ findings, subject, t, ...when }: Known): Rows {
  const { account, manager } = findings;
  const { userPrincipalName, mail } = subject;
  const address = mail && !sameText(mail, userPrincipalName) ? [row(t, 'mail', plainText(mail, 120))] : [];
  const state = ifKnown(account, (value) => [
    row(t, 'signIn', t(value.enabled ? 'cards:details.allowed' : 'cards:details.blocked')),
    row(t, 'managed', t(value.directorySynced ? 'cards:details.activeDirectory' : 'cards:details.cloud')),
    ...(value.guest ? [row(t, 'guest', yesNo(t, true))] : []),
    ...(value.licensed === undefined ? [] : [row(t, 'licence', yesNo(t, value.licensed))]),
    ...moment(t, 'password', value.lastPasswordChange, when),
    ...moment(t, 'sessions', value.sessionsValidFrom, when),
    ...(value.title ? [row(t, 'title', plainText(value.title, 64))] : []),
    ...(value.department ? [row(t, 'department', plainText(value.department, 64))] : []),
  ]);
  const ofKind = kindRows(findings, t);
  const lead = ifKnown(manager, (value) => [row(t, 'manager', value ? plainText(value.name, 64) : none(t))]);
  return [...address, ...state, ...ofKind, ...lead];
}

/** What the mailbox is for, where the account signs in, and whether only some administrators may change it. */
function kindRows({ kind }: Findings, t: Translate): Rows {
  if (!kind) return [];
  return [
    ...ifKnown(kind.purpose, (purpose) => [row(t, 'purpose', t(`cards:details.purpose.${purpose}`))]),
    ...ifKnown(kind.domain, ({ name, federated }) => [
      row(t, 'domain', t(federated ? 'cards:details.federated' : 'cards:details.managed', { domain: name })),
    ]),
    ...ifKnown(kind.management, ({ restricted, units }) => {
      const named = units.map(({ name }) => plainText(name, 64)).join(', ');
      return restricted ? [row(t, 'management', named || t('cards:details.restricted'))] : [];
    }),
  ];
}

/** Rows about sign-in methods, risk and failed sign-ins. */
export function signInRows({ findings, t, times, language }: Known): Rows {
  const { methods, selfService, passAllowed, risk, failedSignIns } = findings;
  return [
    ...ifKnown(methods, (kinds) => [row(t, 'methods', kinds.map((kind) => methodName(kind, t)).join(', '))]),
    ...unclearRows(methods, t),
    ...ifKnown(selfService, (capable) => [row(t, 'selfService', yesNo(t, capable))]),
    ...ifKnown(passAllowed, (allowed) => [row(t, 'pass', yesNo(t, allowed))]),
    ...ifKnown(risk, (level) => [row(t, 'risk', t(`cards:riskLevel.${level}`))]),
    ...ifKnown(failedSignIns, (failed) =>
      failed.length === 0
        ? [row(t, 'failed', findings.signInsCut ? t('cards:found.failed.noneRead') : none(t))]
        : failed.map(({ code, count: n, at, country, maliciousAddress }) => {
            const what = maliciousAddress ? t('cards:details.malicious') : codeInWords(code, t);
            const values = { n, what, time: times.clock(at) };
            const text = country
              ? t('cards:details.failedIn', { ...values, country: countryName(country, language) })
              : t('cards:details.failed', values);
            return row(t, 'failed', text);
          }),
    ),
    ...(findings.signInsCut
      ? ifKnown(failedSignIns, (failed) =>
          failed.length > 0 ? [row(t, 'failed', t('cards:found.failed.cut'))] : [],
        )
      : []),
  ];
}

/** Active roles, and roles that the person can switch on. */
export function rightsRows({ findings: { privileges, eligible }, t }: Known): Rows {
  const names = (list: readonly string[]) => list.map((name) => plainText(name, 64)).join(', ');
  return [
    ...ifKnown(privileges, (list) => [row(t, 'roles', names(list))]),
    ...ifKnown(eligible, (list) => [row(t, 'eligible', names(list))]),
  ];
}

/** The row of the Restricted entities list. Empty when that is not known. */
export function sendingRows({ findings: { restriction }, subject, t, times }: Known): Rows {
  return ifKnown(restriction, (entry) => {
    if (!entry) return [row(t, 'restricted', yesNo(t, false))];
    const address = sameText(entry.address, subject.mail ?? '') ? [] : [plainText(entry.address, 120)];
    const reason = entry.reason ? [reasonInWords(entry.reason, t)] : [];
    const recipients = recipientsText(entry, t);
    const since = entry.since ? times.full(entry.since) : yesNo(t, true);
    const parts = [since, ...address, ...reason, ...(recipients ? [recipients] : [])];
    return [row(t, 'restricted', parts.join(' · '))];
  });
}

/** Earlier requests and unblocks for this person. */
export function earlierRows({ findings: { earlier }, t }: Known): Rows {
  return [
    row(t, 'requests', t('cards:details.requests', { n: earlier.requests30Days })),
    row(t, 'unblocks', t('cards:details.unblocks', { n: earlier.unblocks90Days })),
  ];
}

/** Shows no rows for an unknown finding. The card lists those apart, so that a gap never looks like an answer. */
function ifKnown<T>(finding: Finding<T>, rows: (value: T) => Rows): Rows {
  return finding.known ? rows(finding.value) : [];
}

function row(t: Translate, which: Label, value: string): Row {
  return { label: t(`cards:details.label.${which}`), value: value || none(t) };
}

function moment(
  t: Translate,
  which: Label,
  at: Instant | undefined,
  { at: now, times, language }: Pick<Known, 'at' | 'times' | 'language'>,
): Rows {
  if (!at) return [];
  return [row(t, which, t('cards:details.changed', { time: times.full(at), ago: ago(at, now, language) }))];
}

function yesNo(t: Translate, value: boolean): string {
  return t(value ? 'cards:details.yes' : 'cards:details.no');
}

function none(t: Translate): string {
  return t('cards:details.none');
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Methods in a form that the bot does not know, by their raw names. */
function unclearRows(methods: Findings['methods'], t: Translate): Rows {
  const unclear = methods.known ? (methods.unclear ?? []) : [];
  return unclear.map((raw) => row(t, 'methods', t('evidence:unclear', { row: plainText(raw, 64) })));
}

function methodName(kind: string, t: Translate): string {
  const key = `cards:method.${kind}`;
  return isTextKey(key) ? t(key) : plainText(kind, 40);
}

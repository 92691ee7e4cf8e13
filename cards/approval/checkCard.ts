import { plainText } from '../../bot/texts/plainText.js';
import type { Check } from '../../bot/unlock/proof/checks.js';
import { SAID_BY_APPROVERS } from '../../bot/unlock/proof/catalogue.js';
import { knownToBe } from '../../bot/unlock/findings.js';
import { isOffThere } from '../../bot/unlock/plan/switchedOff.js';
import { canProveBySignIn } from '../../bot/unlock/proof/judgeSignIn.js';
import { endOf, type Phone, type Phones } from '../../bot/unlock/proof/phone.js';
import { hasBegun, type Pending } from '../../bot/unlock/request/request.js';
import type { Instant } from '../../bot/unlock/values.js';
import { INPUTS } from '../actions.js';
import { buttons, execute, executeAlone, oneOf } from '../kit/buttons.js';
import { bullets, card, facts, note, paragraphs, type Row } from '../kit/elements.js';
import { steps } from '../kit/steps.js';
import { proofLine, signInLines, vouchingLine } from '../kit/proofRows.js';
import type { Card, Element } from '../kit/template.js';
import { wordsNote } from '../kit/threeWords.js';
import { unreachedByLink, unreachedVouchers } from '../kit/unreached.js';
import { ago } from '../kit/times.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { accountOf, nameOf, topic } from '../kit/words.js';
import { sendButtons } from './approveButtons.js';
import { chooseInput } from './choose.js';
import { securingInputs, securingPart } from './secured.js';

export interface CheckFacts extends CardFacts {
  /** True when this card replaces the approval card. It then has a "back" button. */
  readonly inPlace: boolean;
  readonly now: Instant;
  /** What the approver just tried, and why it was not enough. */
  readonly problem?: string;
}

/**
 * The form in which one approver says how they made sure that it is really them. It shows telephone numbers, so the bot
 * never posts it in a channel.
 */
export function checkCard(request: Pending, check: Check, checkFacts: CheckFacts): Card {
  const view = viewOf(checkFacts, request.createdAt);
  const { t } = view;
  const header = {
    icon: '☎',
    style: 'accent' as const,
    state: t('proof:check.state'),
    title: topic(request, t),
    lines: [accountOf(request)],
  };
  const back = checkFacts.inPlace ? [executeAlone(request, 'back', t('cards:button.back'))] : [];
  const problem = checkFacts.problem ? note('warning', `⚠ ${checkFacts.problem}`, []) : [];
  const isLong = request.kind === 'give-back';
  const explained = [
    steps(request, view, t('cards:steps.plan'), 'names'),
    level(check, view),
    numbers(check, view, checkFacts.now),
  ];
  return card(
    view,
    header,
    [
      problem,
      // Of a give-back the form is long already: what it says a second time comes below the buttons.
      ...(isLong ? [] : explained),
      form(request, check, view, checkFacts.now),
      buttons(
        ...sending(request, view),
        ...voucherButton(request, check, view),
        ...signInButton(request, check, view),
        ...back,
      ),
      ...(isLong ? explained : []),
      paragraphs(t('proof:check.rule')),
      wordsNote(request, view),
      managerRow(request, view),
      soFar(request, check, view),
      more(request, check, view),
      securingPart(request, view),
      effects(request, view),
    ],
    request.id,
  );
}

/** Which level this needs. */
function level({ verdict }: Check, { t }: View): readonly Element[] {
  return paragraphs(t(`proof:check.level.${String(verdict.needed.level) as '0' | '1' | '2'}`));
}

/** Why it needs more than usual. */
function more(request: Pending, check: Check, view: View): readonly Element[] {
  const { t } = view;
  const raised = check.verdict.needed.raised.map((raise) => t(`proof:raised.${raise}`));
  return [
    ...(raised.length > 0 ? bullets(t('proof:check.more'), raised) : []),
    ...(offersSignIn(request, check, view) ? paragraphs(t('proof:signIn.counts')) : []),
  ];
}

/** What each step does. The first view has only their names. */
function effects(request: Pending, view: View): readonly Element[] {
  return steps(request, view, view.t('cards:steps.effect'), 'plan');
}

function soFar(request: Pending, { proofs, verdict }: Check, view: View): readonly Element[] {
  const { t } = view;
  const { vouching } = request;
  const isOpen = vouching && vouching.answer?.said !== 'yes';
  const lines = [
    ...proofs.map((proof) => proofLine(proof, view)),
    ...unreachedVouchers(vouching, view),
    ...(isOpen ? [vouchingLine(vouching, view)] : []),
    ...signInLines(request, view),
    ...unreachedByLink(request, view),
    ...('kind' in verdict && verdict.kind === 'seen-needed' ? [t('proof:check.seenNeeded')] : []),
  ];
  return lines.length > 0 ? bullets(t('proof:check.soFar'), lines) : [];
}

/** The numbers of the directory, and whether one changed lately: a thief may have put in their own. */
function numbers({ phones }: Check, view: View, now: Instant): readonly Element[] {
  const { t } = view;
  if (!phones.known) return paragraphs(t('proof:phones.unread'));
  if (phones.value.numbers.length === 0) return paragraphs(t('proof:phones.none'));
  return facts(phones.value.numbers.map((phone) => phoneRow(phone, phones.value, view, now)));
}

/** Who leads them, for the approver who wants to ask somebody that knows them. */
function managerRow({ findings }: Pending, { t }: View): readonly Element[] {
  const manager = findings?.manager.known ? findings.manager.value : undefined;
  return manager ? facts([{ label: t('cards:details.label.manager'), value: nameOf(manager) }]) : [];
}

function phoneRow(phone: Phone, { changesSince }: Phones, { t, language }: View, now: Instant): Row {
  const when = phone.changedAt
    ? `⚠ ${t('proof:phones.changed', { ago: ago(phone.changedAt, now, language) })}`
    : t(changesSince ? 'proof:phones.unchanged' : 'proof:phones.changesUnread');
  return { label: t(`proof:phones.${phone.kind}`), value: `${numberOf(phone)} · ${when}` };
}

/** A number is data of the directory. */
function numberOf({ number }: Phone): string {
  return plainText(number, 40);
}

function form(request: Pending, check: Check, view: View, now: Instant): readonly Element[] {
  if (request.kind !== 'give-back') return [proofInput(check, view, now)];
  const choices = isChosen(request) ? [] : [chooseInput(request, view)];
  return [...choices, proofInput(check, view, now), ...securingInputs(request, view)];
}

/** Whoever allows it after the first one allows the same steps. Whoever wants another choice denies it. */
function isChosen(request: Pending): boolean {
  return request.approvals.length > 0 || hasBegun(request);
}

/** Each sends how it was made sure with what else it asks. */
function sending(request: Pending, view: View): readonly Element[] {
  if (request.kind !== 'give-back') return sendButtons(request, view);
  return [execute(request, 'approve', view.t('cards:button.approve'), 'positive')];
}

function proofInput({ phones, proofs }: Check, { t, language }: View, now: Instant): Element {
  const called = (phones.known ? phones.value.numbers : []).map((phone) => ({
    title: `${t(`proof:said.called-back.${phone.kind}`, { number: numberOf(phone) })}${changed(phone)}`,
    value: `called-back/${phone.kind}/${endOf(phone.number)}`,
  }));
  // What that may mean stands with the number, above.
  function changed({ changedAt }: Phone): string {
    return changedAt ? ` ⚠ ${t('proof:phones.changedToo', { ago: ago(changedAt, now, language) })}` : '';
  }
  const others = SAID_BY_APPROVERS.filter((kind) => kind === 'in-person' || kind === 'by-video').map(
    (kind) => ({
      title: t(`proof:said.${kind}`),
      value: kind,
    }),
  );
  const none = proofs.length > 0 ? [{ title: t('proof:said.none'), value: 'none' }] : [];
  return oneOf(INPUTS.proof, t('proof:check.question'), t('proof:check.missing'), [
    ...called,
    ...others,
    ...none,
  ]);
}

/** Only where somebody who vouches would help, and nobody may still answer. */
function voucherButton(request: Pending, { verdict }: Check, { t }: View): readonly Element[] {
  if (!('kind' in verdict) || verdict.kind === 'voucher-awaited' || verdict.needed.level < 2) return [];
  return [executeAlone(request, 'ask-voucher', t('proof:check.askVoucher'))];
}

/** Only with a sign-in page, where a proof is needed, and where the account can sign in at all. */
function offersSignIn(request: Pending, { verdict }: Check, { signInPage }: View): boolean {
  const isNeeded = verdict.needed.level > 0 && signInPage === true;
  const { findings } = request;
  const isBlocked =
    findings !== undefined &&
    (knownToBe(findings.account, ({ enabled }) => !enabled) || isOffThere(findings));
  return isNeeded && !isBlocked && canProveBySignIn(request);
}

function signInButton(request: Pending, check: Check, view: View): readonly Element[] {
  if (!offersSignIn(request, check, view)) return [];
  return [executeAlone(request, 'ask-sign-in', view.t('proof:signIn.ask'))];
}

import { canIssueAnew, handoverOf, handoverState, signInKnown } from '../../bot/unlock/handover/state.js';
import type { Handover } from '../../bot/unlock/request/handover.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { execute } from './buttons.js';
import { credentialKind } from './credentialKind.js';
import { note, type Style } from './elements.js';
import type { Element } from './template.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

const STYLES: Readonly<Record<ReturnType<typeof handoverState>, Style>> = {
  waits: 'warning',
  opened: 'warning',
  'read-out': 'emphasis',
  'signed-in': 'good',
  'not-handed-over': 'attention',
};

/** For the approvers: where the new password or pass is, until when, and who can open it. */
export function handoverPart(request: UnlockRequest, view: View): readonly Element[] {
  const handover = handoverOf(request);
  if (!handover) return [];
  const state = handoverState(handover);
  const kind = credentialKind(request, view);
  return note(STYLES[state], view.t(`cards:handover.title.${kind}`), handoverLines(request, view));
}

/** How far the handover is, in sentences for approvers and the helpdesk. Empty when there is none. */
export function handoverLines(request: UnlockRequest, view: View): readonly string[] {
  const handover = handoverOf(request);
  if (!handover) return [];
  return [
    ...stateLines(request, handover, view),
    ...anewLines(handover, view),
    ...(request.helped ? [helpedLine(request.helped, view)] : []),
  ];
}

/** The button for another one. It stands where that makes sense. */
export function issueAnewButton(request: UnlockRequest, { t }: View): readonly Element[] {
  return canIssueAnew(request)
    ? [execute(request, 'issue-anew', t('cards:button.issueAnew'), 'positive')]
    : [];
}

/** "Omar Osman says that it helped." */
export function helpedLine(
  { answer, by, at }: NonNullable<UnlockRequest['helped']>,
  { t, times }: View,
): string {
  return t(`cards:helped.said.${answer}`, { by: nameOf(by), time: times.moment(at) });
}

function stateLines(request: UnlockRequest, handover: Handover, view: View): readonly string[] {
  const { t, times } = view;
  const kind = credentialKind(request, view);
  const name = nameOf(request.subject);
  const { opened, readOut, signedIn, until } = handover;
  switch (handoverState(handover)) {
    case 'waits':
      return [waitingLine(request, until, view)];
    case 'not-handed-over':
      return [
        t(`cards:handover.notHandedOver.${kind}`, { clock: times.clock(until), name }),
        ...(handover.issuedAnew ? [] : [t('cards:handover.issue')]),
      ];
    case 'opened':
    case 'read-out':
    case 'signed-in':
      return [
        ...(readOut
          ? [t('cards:handover.readOut', { by: nameOf(readOut.by), time: times.moment(readOut.at) })]
          : opened
            ? [t('cards:handover.opened', { by: nameOf(opened.by), time: times.moment(opened.at) })]
            : []),
        signedIn ? signedInLine(request, signedIn, view) : signInLine(handover, view),
      ];
  }
}

function waitingLine(request: UnlockRequest, until: string, { t, times }: View): string {
  const clock = times.clock(until);
  // It waits for approval again. Then nobody can open it.
  if (!('approval' in request)) return t('cards:handover.waitsForNobody', { clock });
  return t('cards:handover.waits', { by: nameOf(request.approval.by), clock });
}

function signedInLine(
  request: UnlockRequest,
  { at, how }: NonNullable<Handover['signedIn']>,
  { t, times }: View,
): string {
  return t(`cards:handover.signedIn.${how}`, { name: nameOf(request.subject), time: times.moment(at) });
}

/** Never that they did not sign in: the log is late, and shows not everything. */
function signInLine(handover: Handover, view: View): string {
  const { t, times } = view;
  const known = signInKnown(handover);
  switch (known.kind) {
    case 'unread': {
      const { why = 'unavailable', licence } = known.look;
      if (why === 'not-licensed')
        return t('cards:handover.signIn.notLicensed', { licence: licence ?? 'Entra ID P1' });
      return t(
        why === 'not-permitted' ? 'cards:handover.signIn.notPermitted' : 'cards:handover.signIn.unread',
      );
    }
    case 'none-shown':
      return t('cards:handover.signIn.noneShown', { time: times.moment(known.until) });
    case 'looking':
    case 'seen':
      return t('cards:handover.signIn.looking');
  }
}

function anewLines({ issuedAnew }: Handover, { t, times }: View): readonly string[] {
  if (!issuedAnew) return [];
  const { id, by, at } = issuedAnew;
  return [t('cards:handover.issuedAnew', { id, by: nameOf(by), time: times.moment(at) })];
}

import type { Translate } from '../bot/texts/texts.js';
import { askersLook } from '../bot/unlock/handover/askersLook.js';
import { outcomeOf } from '../bot/unlock/handover/state.js';
import { sameId } from '../bot/unlock/person.js';
import type { Finished, UnlockRequest } from '../bot/unlock/request/request.js';
import type { Submitted } from '../bot/unlock/intents.js';
import type { SayMoment } from './moment.js';

/** The result of a submitted report, in one sentence. */
export function submittedText(t: Translate, submitted: Submitted, when: SayMoment): string {
  switch (submitted.kind) {
    case 'joined':
    case 'already-asked': {
      const { request } = submitted;
      return t(`dialogs:submitted.${submitted.kind}`, {
        when: when(request.createdAt),
        // It is open: only what is over says to whom something is given.
        state: stateText(t, request, when, false),
      });
    }
    case 'denied-lately': {
      const { by, at, reason } = submitted.denial;
      const values = { by: by.name, when: when(at), reason, until: when(submitted.until) };
      return t('dialogs:submitted.denied-lately', values);
    }
    case 'frozen':
    case 'too-many':
    case 'created':
    case 'not-asked':
    case 'no-approvers':
    case 'no-such-person':
    case 'caller-unchecked':
    case 'only-own-account':
      return t(`dialogs:submitted.${submitted.kind}`);
  }
}

/**
 * What became of what somebody had asked for before they reported a break-in. `undefined` when nothing has to be said.
 * @param earlier as the reader may know it (`asTold`)
 */
export function earlierText(
  t: Translate,
  earlier: readonly UnlockRequest[],
  readerId: string,
  when: SayMoment,
): string | undefined {
  const lines = earlier.map((request) => earlierLine(t, request, readerId, when));
  const said = [...new Set(lines.filter((line) => line !== undefined))];
  return said.length > 0 ? said.join(' ') : undefined;
}

function earlierLine(
  t: Translate,
  request: UnlockRequest,
  readerId: string,
  when: SayMoment,
): string | undefined {
  if (request.status === 'withdrawn') return t('dialogs:earlier.cancelled');
  if (request.status === 'taken') return t('dialogs:earlier.taken', { by: request.approval.by.name });
  if (!('approval' in request) && request.status !== 'pending') return undefined;
  const isMine = sameId(request.subject.id, readerId);
  return t('dialogs:earlier.goesOn', { state: stateText(t, request, when, isMine) });
}

/** A person's requests and their states, one line each. */
export function statusText(
  t: Translate,
  requests: readonly UnlockRequest[],
  personId: string,
  when: SayMoment,
): string {
  if (requests.length === 0) return t('dialogs:status.none');
  const lines = requests.map((request) => {
    const isMine = sameId(request.subject.id, personId);
    const line = t('dialogs:status.line', {
      who: isMine ? t('dialogs:status.me') : request.subject.name,
      symptom: t(`dialogs:seen.${request.symptom}`),
      state: stateText(t, request, when, isMine),
      when: when(request.createdAt),
    });
    return `- ${line}`;
  });
  return `${t('dialogs:status.mine')}\n\n${lines.join('\n')}`;
}

/** "Solved" is said when the person is in (design.md rule 10). */
function endText(t: Translate, request: Finished, when: SayMoment, isMine: boolean): string {
  const outcome = outcomeOf(request);
  const { handover } = request;
  const at = outcome === 'handing-over' ? handover?.until : handover?.notHandedOver?.at;
  const who = handover?.readOut?.by ?? handover?.opened?.by ?? request.approval.by;
  const values = { by: who.name, when: when(at ?? request.finishedAt), name: request.subject.name };
  if (outcome !== 'handing-over' && outcome !== 'opened') return t(`dialogs:state.${outcome}`, values);
  return t(`dialogs:state.${outcome}.${isMine ? 'self' : 'other'}`, values);
}

/** The state of one request, with who and when. */
function stateText(t: Translate, request: UnlockRequest, when: SayMoment, isMine: boolean): string {
  switch (request.status) {
    case 'pending':
      return t('dialogs:state.pending');
    case 'approved':
    case 'executing':
    case 'taken': {
      const { by, at } = request.approval;
      return t(`dialogs:state.${request.status}`, { by: by.name, when: when(at) });
    }
    case 'denied': {
      const { by, at, reason } = request.denial;
      return t('dialogs:state.denied', { by: by.name, when: when(at), reason });
    }
    case 'resolved':
    case 'partly-resolved':
      return endText(t, request, when, isMine);
    case 'unchanged': {
      // Who asked does not read that nothing was changed: somebody may have stopped the account first.
      const look = askersLook(request);
      const key = look === 'looked-into' || look === 'false-alarm' ? look : 'unchanged';
      return t(`dialogs:state.${key}`, { by: request.approval.by.name, when: when(request.finishedAt) });
    }
    case 'failed': {
      const key = outcomeOf(request) === 'dry-run' ? 'dry-run' : 'failed';
      return t(`dialogs:state.${key}`, { when: when(request.finishedAt) });
    }
    case 'expired':
    case 'withdrawn':
      return t(`dialogs:state.${request.status}`, { when: when(request.finishedAt) });
  }
}

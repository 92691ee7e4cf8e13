import { RemoteError } from '../../unlock/errors.js';
import type { AccountChanges, ReplySwitch } from '../../unlock/ports/accountChanges.js';
import type { Subject } from '../../unlock/person.js';
import type { Json } from '../../unlock/values.js';
import { field } from './snapshot.js';

/** Reads whether automatic replies are on, and when: `{ status, start, end }`, without their texts. */
export async function readReplies(changes: AccountChanges, subject: Subject): Promise<Json> {
  const { status, start, end } = await changes.replies(subject.id);
  return { status, start: start && { ...start }, end: end && { ...end } };
}

/** True when what was read says that no reply goes out by itself. */
export function areRepliesOff(before: Json): boolean {
  const status = field(before, 'status');
  return typeof status === 'string' && status.toLowerCase() === 'disabled';
}

/** What a step stored, to be set again. Throws where it stored nothing. */
export function storedReplies(value: Json | undefined): ReplySwitch {
  const status = field(value ?? null, 'status');
  if (typeof status !== 'string')
    throw new RemoteError('bring back the automatic replies', { kind: 'rejected', code: 'NothingStored' });
  return { status, start: momentIn(value, 'start'), end: momentIn(value, 'end') };
}

function momentIn(value: Json | undefined, name: string): ReplySwitch['start'] {
  const moment = field(value ?? null, name) ?? null;
  const [dateTime, timeZone] = [field(moment, 'dateTime'), field(moment, 'timeZone')];
  return typeof dateTime === 'string' && typeof timeZone === 'string' ? { dateTime, timeZone } : null;
}

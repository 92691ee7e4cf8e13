import type { Instant } from '../values.js';
import { isOutside, readSpan, type Span } from './workingHours.js';

/** A part of the week, and the ids of those who are on duty then. */
export interface Shift {
  readonly span: Span;
  readonly ids: readonly string[];
}

/** Who is on duty when, in the organisation's time zone. `everybody`: all approvers, always. */
export type Rota = 'everybody' | { readonly shifts: readonly Shift[]; readonly timeZone: string };

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Reads `everybody`, or shifts with semicolons between them: `Mo-Fr 07:00-13:00 <object id>,<object id>; …`.
 * @param timeZone IANA name
 * @returns `undefined` for any other text
 */
export function readRota(text: string, timeZone: string): Rota | undefined {
  if (text === 'everybody') return text;
  const shifts = text.split(';').map(readShift);
  const read = shifts.filter((shift) => shift !== undefined);
  return read.length === shifts.length ? { shifts: read, timeZone } : undefined;
}

/** Returns the ids of those on duty, in the order of the rota. `everybody` also where nobody is. */
export function onDuty(rota: Rota, at: Instant): readonly string[] | 'everybody' {
  if (rota === 'everybody') return rota;
  const { shifts, timeZone } = rota;
  const ids = shifts
    .filter(({ span }) => !isOutside({ spans: [span], holidays: [], timeZone }, at))
    .flatMap((shift) => shift.ids);
  return ids.length > 0 ? [...new Set(ids)] : 'everybody';
}

function readShift(text: string): Shift | undefined {
  const [, hours = '', people = ''] = /^\s*(\S+ \S+)\s+(\S.*)$/.exec(text) ?? [];
  const span = readSpan(hours);
  const ids = people.split(',').map((id) => id.trim().toLowerCase());
  return span && ids.every((id) => ID.test(id)) ? { span, ids } : undefined;
}

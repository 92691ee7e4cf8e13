/** A moment at which tests may break, in a time zone. */
export interface Moment {
  readonly name: string;
  readonly at: Date;
  /** IANA name. It is used for the machine, the organisation and everybody in Teams. */
  readonly timeZone: string;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Moments at which `npm run test:clock` plays every story. None is in the past. The queue uses the database's clock,
 * and for that clock every job of the past would be due at once.
 */
export function momentsAfter(now: Date): readonly Moment[] {
  return [
    // Also after working hours.
    { name: 'before-midnight', at: tomorrow(now, '22:58'), timeZone: 'Africa/Lagos' },
    { name: 'summer-time-begins', at: lastSunday(now, 2, '00:58'), timeZone: 'Europe/Amsterdam' },
    { name: 'summer-time-ends', at: lastSunday(now, 9, '00:58'), timeZone: 'Europe/Amsterdam' },
    // In Bogotá it is then 18:58 on the 29th.
    { name: 'leap-day-west', at: leapDay(now, '23:58'), timeZone: 'America/Bogota' },
  ];
}

function tomorrow(now: Date, utc: string): Date {
  return new Date(`${new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10)}T${utc}:00Z`);
}

/** @param month from 0 */
function lastSunday(now: Date, month: number, utc: string): Date {
  return next(now, (year) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return at(year, month, last.getUTCDate() - last.getUTCDay(), utc);
  });
}

function leapDay(now: Date, utc: string): Date {
  return next(now, (year) =>
    new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? at(year, 1, 29, utc) : undefined,
  );
}

function at(year: number, month: number, day: number, utc: string): Date {
  const [hours = 0, minutes = 0] = utc.split(':').map(Number);
  return new Date(Date.UTC(year, month, day, hours, minutes));
}

/** The first such date after now. */
function next(now: Date, ofYear: (year: number) => Date | undefined): Date {
  for (let year = now.getUTCFullYear(); ; year++) {
    const found = ofYear(year);
    if (found && found > now) return found;
  }
}

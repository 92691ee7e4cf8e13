/** A moment at which tests may break, in a time zone. */
export interface Moment {
  readonly name: string;
  readonly at: Date;
  /** IANA name. It is used for the machine, the organisation and everybody in Teams. */
  readonly timeZone: string;
}

/**
 * Moments at which `npm run test:clock` plays every story. None is in the past. The queue uses the database's clock,
 * and for that clock every job of the past would be due at once.
 */
export function momentsAfter(now: Date): readonly Moment[] {
  return [
    { name: 'summer-time-begins', at: lastSunday(now, 2, '00:58'), timeZone: 'Europe/Amsterdam' },
    { name: 'summer-time-ends', at: lastSunday(now, 9, '00:58'), timeZone: 'Europe/Amsterdam' },
    // After working hours, and far from UTC: in Bogotá it is 23:58 on the 29th, in UTC it is March.
    { name: 'leap-day-midnight', at: nightOfLeapDay(now, '04:58'), timeZone: 'America/Bogota' },
  ];
}

/** @param month from 0 */
function lastSunday(now: Date, month: number, utc: string): Date {
  return next(now, (year) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return at(year, month, last.getUTCDate() - last.getUTCDay(), utc);
  });
}

/** The morning after it, in UTC. */
function nightOfLeapDay(now: Date, utc: string): Date {
  return next(now, (year) =>
    new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? at(year, 2, 1, utc) : undefined,
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

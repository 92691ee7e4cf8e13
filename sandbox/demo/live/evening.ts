/** The hour in the evening at which the demo takes place. */
const EVENING = 21;
const HOUR_MS = 3_600_000;

/**
 * Configuration with which it is evening for the bot, whatever the time is here: a time zone in which it is nine now,
 * and working hours that are over there.
 */
export function eveningNow(now: Date): { readonly TIME_ZONE: string; readonly WORKING_HOURS: string } {
  const ahead = ((EVENING - now.getUTCHours() + 36) % 24) - 12;
  // "Etc/GMT-3" is three hours ahead of Greenwich (IANA, file etcetera).
  const zone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const local = new Date(now.getTime() + ahead * HOUR_MS);
  return {
    TIME_ZONE: zone,
    WORKING_HOURS: local.getUTCDay() === 0 ? 'Mo-Fr 08:00-18:00' : 'Mo-Sa 08:00-18:00',
  };
}

/**
 * The time zone that Teams says a person is in. It comes from outside: one that does not exist falls back.
 * @param said an activity's `localTimezone`
 * @param otherwise the operator's, an IANA name
 */
export function timeZoneOf(said: unknown, otherwise: string): string {
  if (typeof said !== 'string') return otherwise;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
  } catch {
    return otherwise;
  }
}

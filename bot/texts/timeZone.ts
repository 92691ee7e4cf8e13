/**
 * Returns the time zone that Teams names for a person. It comes from outside, so it may not exist.
 * @param said an activity's `localTimezone`
 * @param otherwise the operator's zone, an IANA name
 */
export function timeZoneOf(said: unknown, otherwise: string): string {
  if (typeof said !== 'string') return otherwise;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone;
  } catch {
    return otherwise;
  }
}

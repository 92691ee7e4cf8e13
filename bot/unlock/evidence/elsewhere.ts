import type { SignIns, SignInsFrom } from './evidence.js';

/**
 * Returns the countries other than home from which somebody signed in. Home is the country in the directory, and where
 * they were on several days before. Where neither is known it is where they were before at all, or else the country of
 * most sign-ins. Failed attempts are normal and do not count.
 * An unknown country is not "elsewhere".
 */
export function elsewhere({ from, home, habits }: SignIns): readonly SignInsFrom[] {
  const known = from.filter(({ country, succeeded }) => country !== undefined && succeeded > 0);
  const usually = habits?.countries ?? [];
  const before = usually.length > 0 ? usually : (habits?.usual?.country ?? []);
  const at = home ? [home.toUpperCase(), ...usually] : before;
  const [most] = known.toSorted((a, b) => b.succeeded - a.succeeded);
  const homes = at.length > 0 ? at : [most?.country?.toUpperCase()];
  return known.filter(({ country = '' }) => !homes.includes(country.toUpperCase()));
}

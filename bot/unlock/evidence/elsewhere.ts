import type { SignIns, SignInsFrom } from './evidence.js';

/**
 * Returns the countries other than home from which somebody signed in. Home is the country in the directory, or else
 * the country of most sign-ins; and where they were on several days before. Failed attempts are normal and do not count.
 * An unknown country is not "elsewhere".
 */
export function elsewhere({ from, home, habits }: SignIns): readonly SignInsFrom[] {
  const known = from.filter(({ country, succeeded }) => country !== undefined && succeeded > 0);
  const usual = known.toSorted((a, b) => b.succeeded - a.succeeded)[0]?.country;
  const at = (home ?? usual)?.toUpperCase();
  const usually = habits?.countries ?? [];
  return known.filter(
    ({ country = '' }) => country.toUpperCase() !== at && !usually.includes(country.toUpperCase()),
  );
}

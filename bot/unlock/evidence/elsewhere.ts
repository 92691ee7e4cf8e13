import type { SignIns, SignInsFrom } from './evidence.js';

/**
 * Countries other than home from which somebody got in. Home is where the directory says they are, or else where
 * most sign-ins come from. Attempts that failed are everybody's daily noise; an unknown country is not "elsewhere".
 */
export function elsewhere({ from, home }: SignIns): readonly SignInsFrom[] {
  const known = from.filter(({ country, succeeded }) => country !== undefined && succeeded > 0);
  const usual = known.toSorted((a, b) => b.succeeded - a.succeeded)[0]?.country;
  const at = (home ?? usual)?.toUpperCase();
  return known.filter(({ country }) => country?.toUpperCase() !== at);
}

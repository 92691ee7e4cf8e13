/** Locale for Dutch dates and numbers. */
export const locale = 'nl-NL';

/** How Dutch dates and numbers are written. */
export const locale = 'nl-NL';

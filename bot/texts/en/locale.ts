/** Locale for English dates and numbers: British. */
export const locale = 'en-GB';

/** How English dates and numbers are written: the British way. */
export const locale = 'en-GB';

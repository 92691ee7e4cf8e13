// Bits of `userAccountControl` ([MS-ADTS] 2.2.16) and of what a controller computes from it, in
// `msDS-User-Account-Control-Computed` ([MS-ADTS] 3.1.1.4.5.17).

export const DISABLED = 0x2;
export const PASSWORD_NEVER_EXPIRES = 0x1_0000;
export const SMART_CARD_REQUIRED = 0x4_0000;
/** Computed, with the duration of a lock-out counted in. */
export const LOCKED_OUT = 0x10;
/** Computed. */
export const PASSWORD_EXPIRED = 0x80_0000;

export function has(flags: number, bit: number): boolean {
  return (flags & bit) !== 0;
}

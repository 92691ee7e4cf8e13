// Lists of rights, in bytes: [MS-DTYP] 2.4.4 (entries) and 2.4.6 (the descriptor).

/** Rights, [MS-ADTS] 5.1.3.2: an extended one, to read an attribute, and all that reads. */
export const RIGHTS = { extended: 0x100, readProperty: 0x10, genericRead: 0x2_0094 } as const;
/** Whom entries speak of: [MS-DTYP] 2.4.2.4. */
export const EVERYONE = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
export const SELF = Buffer.from([1, 1, 0, 0, 0, 0, 0, 5, 10, 0, 0, 0]);
export const SIGNED_IN = Buffer.from([1, 1, 0, 0, 0, 0, 0, 5, 11, 0, 0, 0]);
/** User-Change-Password, ab721a53-1e2f-11d0-9819-00aa0040529b: its first three parts are in little endian. */
export const CHANGE_PASSWORD = Buffer.from('531a72ab2f1ed011981900aa0040529b', 'hex');

/** ACCESS_ALLOWED_ACE, ACCESS_DENIED_ACE. */
export function plainEntry(type: 0 | 1, mask: number, who: Buffer, flags = 0): Buffer {
  const head = Buffer.from([type, flags, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16LE(head.length + who.length, 2);
  head.writeUInt32LE(mask, 4);
  return Buffer.concat([head, who]);
}

/**
 * ACCESS_ALLOWED_OBJECT_ACE, ACCESS_DENIED_OBJECT_ACE.
 * @param what the extended right, attribute or property set, as it is stored. `undefined`: all
 */
export function objectEntry(
  type: 5 | 6,
  mask: number,
  what: Buffer | undefined,
  who: Buffer,
  flags = 0,
): Buffer {
  const head = Buffer.from([type, flags, 0, 0, 0, 0, 0, 0, what ? 1 : 0, 0, 0, 0]);
  const whole = Buffer.concat([head, what ?? Buffer.alloc(0), who]);
  whole.writeUInt16LE(whole.length, 2);
  whole.writeUInt32LE(mask, 4);
  return whole;
}

/** A security descriptor that has this list, and nothing else. */
export function descriptorOf(...entries: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt8(1, 0);
  // SE_DACL_PRESENT and SE_SELF_RELATIVE
  head.writeUInt16LE(0x8004, 2);
  head.writeUInt32LE(20, 16);
  head.writeUInt8(4, 20);
  head.writeUInt16LE(8 + entries.reduce((sum, one) => sum + one.length, 0), 22);
  head.writeUInt16LE(entries.length, 24);
  return Buffer.concat([head, ...entries]);
}

/** *User cannot change password* (microsoft-apis.md N-J). */
export const CHANGE_DENIED = [EVERYONE, SELF].map((who) =>
  objectEntry(6, RIGHTS.extended, CHANGE_PASSWORD, who),
);
/** Whoever signed in may read everything, as in most domains. */
export const ALL_MAY_READ = plainEntry(0, RIGHTS.genericRead, SIGNED_IN);

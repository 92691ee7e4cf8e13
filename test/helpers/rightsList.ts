// Lists of rights, in bytes: [MS-DTYP] 2.4.4 (entries) and 2.4.6 (the descriptor).

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

import { Control } from 'ldapts';
import { sidText } from './sid.js';

/** `CONTROL_ACCESS`: an extended right, [MS-ADTS] 5.1.3.2. */
const EXTENDED_RIGHT = 0x100;
/** `READ_PROPERTY`, the same. */
const READ_PROPERTY = 0x10;
/** All rights, and all that read, as somebody may have written them instead of one by one ([MS-DTYP] 2.4.3). */
const GENERIC_ALL = 0x10000000;
const GENERIC_READ = 0x80000000;
/** Reset Password, [MS-ADTS] 5.1.3.2.1: 00299570-246d-11d0-a768-00aa006e0529, as it is stored. */
const RESET_PASSWORD = Buffer.from('70952900' + '6d24' + 'd011' + 'a768' + '00aa006e0529', 'hex');
/** User-Change-Password, [MS-ADTS] 5.1.3.2.1: ab721a53-1e2f-11d0-9819-00aa0040529b, as it is stored. */
const CHANGE_PASSWORD = Buffer.from('531a72ab' + '2f1e' + 'd011' + '9819' + '00aa0040529b', 'hex');
/** Everyone, and the account itself (SELF): whoever changes a password is both. */
const WHO_CHANGES = ['S-1-1-0', 'S-1-5-10'];
/** [MS-DTYP] 2.4.4.1: allowed, denied, and the same for one object type. */
const ALLOWED = new Set([0x00, 0x05]);
const DENIED = new Set([0x01, 0x06]);
const FOR_OBJECT_TYPE = new Set([0x05, 0x06]);
/** It is there for what lies below, and says nothing of this object. */
const INHERIT_ONLY = 0x08;

/** LDAP_SERVER_SD_FLAGS_OID with the flag for the list of rights alone: nobody else may read the rest ([MS-ADTS] 3.1.1.3.4.1.11). */
export class RightsAlone extends Control {
  constructor() {
    super('1.2.840.113556.1.4.801', { critical: true });
  }

  protected override writeControl(writer: { writeBuffer(bytes: Buffer, tag: number): void }): void {
    writer.writeBuffer(Buffer.from([0x30, 0x03, 0x02, 0x01, 0x04]), 0x04);
  }
}

/**
 * Whether one of these SIDs may reset the password of the account with this security descriptor ([MS-DTYP] 2.4.6). The
 * first entry that speaks of it decides.
 * @returns `undefined` where the bytes are no descriptor with a list of rights
 */
export function mayResetPassword(descriptor: Buffer, sids: readonly string[]): boolean | undefined {
  return may({ mask: EXTENDED_RIGHT | GENERIC_ALL, objectTypes: [RESET_PASSWORD] }, descriptor, sids);
}

/**
 * Whether one of these SIDs may read an attribute of the object with this security descriptor.
 * @param objectTypes the attribute (its `schemaIDGUID`) and its property set (`attributeSecurityGUID`), as they are stored
 * @returns `undefined` where the bytes are no descriptor with a list of rights
 */
export function mayRead(
  objectTypes: readonly Buffer[],
  descriptor: Buffer,
  sids: readonly string[],
): boolean | undefined {
  return may({ mask: READ_PROPERTY | GENERIC_READ | GENERIC_ALL, objectTypes }, descriptor, sids);
}

/**
 * Whether the person of the account with this security descriptor is denied to change their own password, which Windows
 * shows as *User cannot change password* (microsoft-apis.md N-J). Where nothing is said of it, it is not denied.
 */
export function isChangeDenied(descriptor: Buffer): boolean {
  const wanted: Wanted = { mask: EXTENDED_RIGHT | GENERIC_ALL, objectTypes: [CHANGE_PASSWORD] };
  const deciding = decidingOf(wanted, descriptor, WHO_CHANGES);
  return deciding !== undefined && deciding !== 'none' && DENIED.has(deciding.type);
}

/** A right, and what an entry may name that is about it. An entry that names nothing is about all. */
interface Wanted {
  readonly mask: number;
  readonly objectTypes: readonly Buffer[];
}

function may(wanted: Wanted, descriptor: Buffer, sids: readonly string[]): boolean | undefined {
  const deciding = decidingOf(wanted, descriptor, sids);
  return deciding === 'none' ? false : deciding && ALLOWED.has(deciding.type);
}

/** The first entry that speaks of it. `undefined` where the bytes are no descriptor with a list of rights. */
function decidingOf(wanted: Wanted, descriptor: Buffer, sids: readonly string[]): Entry | 'none' | undefined {
  try {
    const entries = rightsIn(descriptor);
    return entries && (entries.find((entry) => isAbout(wanted, entry, sids)) ?? 'none');
  } catch (error) {
    // An offset that leads out of the bytes.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An entry of the list, [MS-DTYP] 2.4.4. */
interface Entry {
  readonly type: number;
  readonly flags: number;
  readonly mask: number;
  /** For what: an extended right. Absent: for all. */
  readonly objectType?: Buffer;
  readonly sid: string | undefined;
}

function isAbout(
  wanted: Wanted,
  { type, flags, mask, objectType, sid }: Entry,
  sids: readonly string[],
): boolean {
  const isRead = ALLOWED.has(type) || DENIED.has(type);
  const isHere = (flags & INHERIT_ONLY) === 0 && sid !== undefined && sids.includes(sid);
  const isOfKind = objectType === undefined || wanted.objectTypes.some((one) => one.equals(objectType));
  return isRead && isHere && (mask & wanted.mask) !== 0 && isOfKind;
}

function rightsIn(descriptor: Buffer): readonly Entry[] | undefined {
  const at = descriptor.readUInt32LE(16);
  if (at === 0) return undefined;
  const count = descriptor.readUInt16LE(at + 4);
  const entries: Entry[] = [];
  let place = at + 8;
  for (let read = 0; read < count; read++) {
    const size = descriptor.readUInt16LE(place + 2);
    if (size < 16 || place + size > descriptor.length) throw new RangeError('An entry is cut');
    entries.push(entryIn(descriptor.subarray(place, place + size)));
    place += size;
  }
  return entries;
}

function entryIn(bytes: Buffer): Entry {
  const [type, flags, mask] = [bytes.readUInt8(0), bytes.readUInt8(1), bytes.readUInt32LE(4)];
  if (!FOR_OBJECT_TYPE.has(type)) return { type, flags, mask, sid: sidText(bytes.subarray(8)) };
  const present = bytes.readUInt32LE(8);
  const [own, inherited] = [(present & 1) === 0 ? 0 : 16, (present & 2) === 0 ? 0 : 16];
  const objectType = own === 0 ? {} : { objectType: bytes.subarray(12, 28) };
  return { type, flags, mask, ...objectType, sid: sidText(bytes.subarray(12 + own + inherited)) };
}

/** The SID of an account in a domain: its domain's three numbers and its own. [MS-DTYP] 2.4.2.1 */
const ACCOUNT_SID = /^S-1-5-21((?:-(?:0|[1-9]\d{0,9})){4})$/;
const LARGEST = 0xffff_ffff;
const HEAD = 8;

/**
 * The bytes of an account's SID, as Active Directory stores them and a search compares them ([MS-DTYP] 2.4.2.2).
 * @returns `undefined` for every text that is not exactly such a SID
 */
export function sidBytes(text: string): Buffer | undefined {
  const [, numbers] = ACCOUNT_SID.exec(text) ?? [];
  if (numbers === undefined) return undefined;
  const parts = [21, ...numbers.slice(1).split('-').map(Number)];
  if (parts.some((part) => part > LARGEST)) return undefined;
  const bytes = Buffer.alloc(HEAD + 4 * parts.length);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(parts.length, 1);
  bytes.writeUIntBE(5, 2, 6);
  parts.forEach((part, place) => bytes.writeUInt32LE(part, HEAD + 4 * place));
  return bytes;
}

/** Any SID as text. @returns `undefined` where the bytes are none */
export function sidText(bytes: Buffer): string | undefined {
  const count = bytes[1];
  if (bytes.length < HEAD || bytes[0] !== 1 || count === undefined || bytes.length !== HEAD + 4 * count)
    return undefined;
  const parts = Array.from({ length: count }, (_, place) => bytes.readUInt32LE(HEAD + 4 * place));
  return ['S', 1, bytes.readUIntBE(2, 6), ...parts].join('-');
}

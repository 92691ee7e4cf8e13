// Just enough of BER (X.690) for the messages of LDAP (RFC 4511): tags of one byte and definite lengths.

export interface Ber {
  readonly tag: number;
  readonly content: Buffer;
}

/** Reads the elements in a row. The last may be cut: then `rest` has its beginning. */
export function readBer(bytes: Buffer): { readonly elements: readonly Ber[]; readonly rest: Buffer } {
  const elements: Ber[] = [];
  let at = 0;
  for (;;) {
    const [tag, first] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || first === undefined) break;
    const more = first & 0x80 ? first & 0x7f : 0;
    const start = at + 2 + more;
    if (start > bytes.length) break;
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
    if (start + length > bytes.length) break;
    elements.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return { elements, rest: bytes.subarray(at) };
}

/** The elements inside one. */
export function inside({ content }: Ber): readonly Ber[] {
  return readBer(content).elements;
}

export function ber(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const long = Buffer.from([tag, 0x84, 0, 0, 0, 0]);
  long.writeUInt32BE(content.length, 2);
  return Buffer.concat([content.length < 0x80 ? Buffer.from([tag, content.length]) : long, content]);
}

export function octets(value: string | Buffer): Buffer {
  return ber(0x04, Buffer.from(value as string));
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return ber(0x30, ...parts);
}

import type { Entry } from 'ldapts';
import { UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';

/** 100 nanoseconds each, from 1601 to 1970. */
const FILE_TIME_OF_1970 = 116_444_736_000_000_000n;
const FILE_TIMES_PER_MS = 10_000n;
/** [MS-ADA1] 2.1: with this or 0 an account never expires. */
const NEVER = 0x7fff_ffff_ffff_ffffn;
/** Nobody means a later moment: some programs write one for never. */
const LATEST = BigInt(Date.UTC(9999, 11, 31));

/** One answer of a controller. Each value has to be what the schema promises, or the whole answer is not believed. */
export class LdapEntry {
  /** @param operation completes "Could not ..." in the error for what cannot be read */
  constructor(
    private readonly entry: Entry,
    private readonly operation: string,
  ) {}

  get dn(): string {
    return this.entry.dn;
  }

  /** The only value, or `undefined` where there is none. */
  text(name: string): string | undefined {
    const value = this.only(name);
    if (Buffer.isBuffer(value)) throw this.unexpected();
    return value;
  }

  texts(name: string): readonly string[] {
    return this.all(name).map((value) => {
      if (Buffer.isBuffer(value)) throw this.unexpected();
      return value;
    });
  }

  /** The only value of an attribute that was asked for in bytes. */
  bytes(name: string): Buffer | undefined {
    const value = this.only(name);
    if (value !== undefined && !Buffer.isBuffer(value)) throw this.unexpected();
    return value;
  }

  allBytes(name: string): readonly Buffer[] {
    return this.all(name).map((value) => {
      if (!Buffer.isBuffer(value)) throw this.unexpected();
      return value;
    });
  }

  /** A number of 64 bits with a sign, [MS-ADTS] 3.1.1.2.2.2. */
  integer(name: string): bigint | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^(?:0|-?[1-9]\d{0,18})$/.test(text)) throw this.unexpected();
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) !== value) throw this.unexpected();
    return value;
  }

  /** Bits of 32, which Active Directory shows with a sign. Flags above them are not there. */
  flags(name: string): number | undefined {
    const value = this.integer(name);
    if (value === undefined) return undefined;
    if (BigInt.asIntN(32, value) !== value) throw this.unexpected();
    return Number(value);
  }

  /** A moment. `undefined` for none, 0, never, and what comes after the year 9999. */
  moment(name: string): string | undefined {
    const value = this.integer(name);
    if (value === undefined || value === 0n || value === NEVER) return undefined;
    const ms = (value - FILE_TIME_OF_1970) / FILE_TIMES_PER_MS;
    if (value < 0n) throw this.unexpected();
    return ms > LATEST ? undefined : new Date(Number(ms)).toISOString();
  }

  /** The answer is not what the schema promises. */
  unexpected(): RemoteError {
    return new RemoteError(this.operation, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
  }

  private only(name: string): string | Buffer | undefined {
    const [value, ...others] = this.all(name);
    if (others.length > 0) throw this.unexpected();
    return value;
  }

  private all(name: string): readonly (string | Buffer)[] {
    const value = this.entry[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }
}

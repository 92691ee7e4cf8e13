import { ResultCodeError } from 'ldapts';
import { networkCode } from '../microsoft/networkError.js';
import { RemoteError, type RemoteKind } from '../unlock/errors.js';
import { CODES } from '../unlock/onPremises/codes.js';

/** What was tried at a controller. Its error uses these facts. */
export interface LdapOperation {
  /** Completes "Could not ...". */
  readonly name: string;
  /** It changes something. After a cut connection the controller may have made the change. */
  readonly writes?: boolean;
  /** What to delegate when the controller says that the right is missing. */
  readonly permission?: string;
}

/** ERROR_PASSWORD_RESTRICTION, [MS-ERREF] 2.2, as a controller writes it before its words. */
const RESTRICTED_PASSWORD = 0x52d;

/** Result codes of RFC 4511, 4.1.9, by what they mean here. */
const MEANING: Readonly<Record<number, { readonly kind: RemoteKind; readonly code: string }>> = {
  3: { kind: 'unavailable', code: 'TimeLimitExceeded' },
  8: { kind: 'rejected', code: 'StrongerAuthRequired' },
  10: { kind: 'rejected', code: CODES.readOnly },
  11: { kind: 'unavailable', code: 'AdminLimitExceeded' },
  16: { kind: 'rejected', code: CODES.changedMeanwhile },
  32: { kind: 'not-found', code: CODES.noSuchAccount },
  50: { kind: 'forbidden', code: CODES.notDelegated },
  51: { kind: 'unavailable', code: 'Busy' },
  52: { kind: 'unavailable', code: 'Unavailable' },
  80: { kind: 'unavailable', code: 'Other' },
};

/**
 * A search that is sent elsewhere names something of another domain, so it is not here. Windows answers so for a base that
 * it does not hold ([MS-ADTS] 3.1.1.3.1.4); Samba says that it is not there (seen).
 */
const REFERRAL = 10;
const ELSEWHERE = { kind: 'not-found', code: CODES.noSuchAccount } as const;

/** After these the controller did nothing, by what they mean. The others may come in the middle of it. */
const NOT_BEGUN = new Set([51, 52]);

/** What OpenSSL and Node say of a certificate. */
const CERTIFICATE_CODES: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'CertificateOfAnotherName',
  CERT_HAS_EXPIRED: 'CertificateExpired',
  CERT_NOT_YET_VALID: 'CertificateNotYetValid',
};
const UNTRUSTED =
  /^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_CA|PATH_LENGTH|ERR_TLS_CERT|ERR_SSL_|EPROTO)/;

/** Turns any error of the library into the domain's. Keeps no message: a controller repeats names in it. */
export function ldapErrorOf(error: unknown, operation: LdapOperation): RemoteError {
  if (error instanceof RemoteError) return error;
  if (!(error instanceof ResultCodeError)) {
    const facts = { kind: 'unavailable', code: connectionCode(error) } as const;
    return new RemoteError(operation.name, { ...facts, maybeMade: operation.writes === true });
  }
  const { code: result } = error;
  const windows = windowsCode(error.message);
  if (windows === RESTRICTED_PASSWORD)
    return new RemoteError(operation.name, { kind: 'rejected', code: CODES.passwordPolicy });
  const isElsewhere = result === REFERRAL && operation.writes !== true;
  const known = isElsewhere ? ELSEWHERE : MEANING[result];
  const { kind, code } = known ?? { kind: 'rejected', code: unknownCode(result, windows) };
  return new RemoteError(operation.name, {
    kind,
    code,
    maybeMade: kind === 'unavailable' && operation.writes === true && !NOT_BEGUN.has(result),
    ...(kind === 'forbidden' && operation.permission && { permission: operation.permission }),
  });
}

/** The service account was not let in. `data` says why: 52e wrong password, 532 expired, 533 disabled, 775 locked out. */
export function bindErrorOf(error: unknown, operation: LdapOperation): RemoteError {
  if (!(error instanceof ResultCodeError) || error.code !== 49) return ldapErrorOf(error, operation);
  const [, data] = /\bdata ([0-9a-f]{1,8})\b/.exec(error.message) ?? [];
  return new RemoteError(operation.name, { kind: 'forbidden', code: `BindRefused${data ? `-${data}` : ''}` });
}

/** The HTTP status that means the same, for who counts calls. `undefined`: no answer. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof ResultCodeError)) return undefined;
  const statuses: Readonly<Record<number, number>> = { 32: 404, 49: 401, 50: 403, 51: 503, 52: 503, 80: 500 };
  return statuses[error.code] ?? 400;
}

/** Why there was no answer. The certificate gets a word of its own, because it is the operator's to mend. */
function connectionCode(error: unknown): string {
  const code = networkCode(error);
  const certificate = CERTIFICATE_CODES[code] ?? (UNTRUSTED.test(code) ? 'CertificateNotTrusted' : undefined);
  if (certificate) return certificate;
  // Errors of the library itself have no code.
  if (code !== 'Error' || !(error instanceof Error)) return code;
  return /time(?:d )?out/i.test(error.message) ? 'TimeoutError' : CODES.cutOff;
}

/** Eight digits at the beginning of the words: `0000052D: …`. */
function windowsCode(message: string): number | undefined {
  const [, digits] = /^([0-9A-F]{8}):/i.exec(message) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

function unknownCode(result: number, windows: number | undefined): string {
  const more = windows === undefined ? '' : `-${windows.toString(16).toUpperCase().padStart(8, '0')}`;
  return `LDAP-${result}${more}`;
}

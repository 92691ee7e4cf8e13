import type { SignInDevice, SignInEntry } from '../../unlock/evidence/signIns/entry.js';
import { codeOf, type SignInRow } from '../resources/signIn.js';

/** Returns the sign-ins that succeeded, as the domain judges them. What the log leaves empty is absent. */
export function entriesOf(rows: readonly SignInRow[]): readonly SignInEntry[] {
  return rows.filter((row) => codeOf(row) === 0).map(entryOf);
}

function entryOf(row: SignInRow): SignInEntry {
  const device = deviceOf(row);
  const protocol = protocolOf(row);
  return {
    at: new Date(row.createdDateTime).toISOString(),
    ...filled('country', row.location?.countryOrRegion),
    ...filled('city', row.location?.city),
    ...filled('address', row.ipAddress),
    ...(device && { device }),
    ...filled('client', row.clientAppUsed),
    ...filled('protocol', protocol),
    ...filled('app', row.appDisplayName),
    ...filled('appId', row.appId),
  };
}

/** A session that began with a device code says so for as long as it lives (beta, microsoft-apis.md A11). */
function protocolOf({
  authenticationProtocol,
  originalTransferMethod,
}: SignInRow): string | null | undefined {
  return originalTransferMethod === 'deviceCodeFlow' ? 'deviceCode' : authenticationProtocol;
}

/** `undefined` where the log knows nothing of the device: then nothing is concluded from it. */
function deviceOf({ deviceDetail }: SignInRow): SignInDevice | undefined {
  if (!deviceDetail) return undefined;
  const { deviceId, displayName, operatingSystem, browser, isManaged, isCompliant, trustType } = deviceDetail;
  if (!deviceId && !operatingSystem && !browser) return undefined;
  return {
    ...filled('id', deviceId),
    ...filled('name', displayName),
    ...filled('system', operatingSystem),
    ...filled('browser', browser),
    // Whoever has a password can join or register a device, so that alone is no management.
    managed: isManaged === true || isCompliant === true || /^hybrid/i.test(trustType ?? ''),
  };
}

function filled<K extends string>(name: K, value: string | null | undefined): Partial<Record<K, string>> {
  return value ? ({ [name]: value } as Record<K, string>) : {};
}

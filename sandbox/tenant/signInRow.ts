import { randomUUID } from 'node:crypto';
import type { SignIn, UserRecord } from './records.js';

/** What the log says of a sign-in besides who and when. What is left out is as in an ordinary one, in a browser. */
export interface SignInFacts {
  /** 0: it succeeded (microsoft-apis.md C5). */
  readonly code?: number;
  readonly why?: string;
  readonly country?: string;
  readonly city?: string;
  readonly address?: string;
  readonly app?: string;
  readonly appId?: string;
  /** `clientAppUsed`, e.g. `Browser`, `IMAP4`, `Authenticated SMTP`. */
  readonly client?: string;
  readonly device?: Partial<DeviceDetail>;
  /** Beta alone: `authenticationProtocol`, e.g. `oAuth2`, `deviceCode`. */
  readonly protocol?: string;
  /** Beta alone: `originalTransferMethod`, e.g. `deviceCodeFlow`. */
  readonly transfer?: string;
  /** `false`: a session went on by itself (`signInEventTypes`: `nonInteractiveUser`). */
  readonly interactive?: boolean;
}

/** learn.microsoft.com/graph/api/resources/devicedetail: texts are empty where nothing is known. */
export interface DeviceDetail {
  deviceId: string;
  displayName: string;
  operatingSystem: string;
  browser: string;
  isCompliant: boolean;
  isManaged: boolean;
  trustType: string;
}

const NO_DEVICE: DeviceDetail = {
  deviceId: '',
  displayName: '',
  operatingSystem: '',
  browser: '',
  isCompliant: false,
  isManaged: false,
  trustType: '',
};

/** The organisation's own laptop of this person. */
export function laptopOf({ id }: Pick<UserRecord, 'id'>): DeviceDetail {
  return {
    deviceId: id.replace(/^.{8}/, 'd0d0d0d0'),
    displayName: `LAPTOP-${id.slice(-4).toUpperCase()}`,
    operatingSystem: 'Windows 11',
    browser: 'Edge 142.0.0',
    isCompliant: true,
    isManaged: true,
    trustType: 'Azure AD joined',
  };
}

/**
 * A row of the sign-in log as beta has it (learn.microsoft.com/graph/api/resources/signin, beta, read on 26 November
 * 2026). v1.0 leaves out what it does not know. Microsoft dates in whole seconds.
 */
export function signInRow(
  user: Pick<UserRecord, 'id' | 'userPrincipalName'>,
  at: Date,
  facts: SignInFacts = {},
): SignIn {
  const { code = 0, country = 'NL', city = '', interactive = true } = facts;
  return {
    id: randomUUID(),
    correlationId: randomUUID(),
    userId: user.id,
    userPrincipalName: user.userPrincipalName,
    createdDateTime: `${at.toISOString().slice(0, 19)}Z`,
    appDisplayName: facts.app ?? 'Office 365 Exchange Online',
    appId: facts.appId ?? '00000002-0000-0ff1-ce00-000000000000',
    resourceDisplayName: 'Microsoft Graph',
    clientAppUsed: facts.client ?? 'Browser',
    ipAddress: facts.address ?? '192.0.2.10',
    location: { city, state: '', countryOrRegion: country, geoCoordinates: {} },
    deviceDetail: { ...NO_DEVICE, ...facts.device },
    isInteractive: interactive,
    signInEventTypes: [interactive ? 'interactiveUser' : 'nonInteractiveUser'],
    authenticationProtocol: facts.protocol ?? 'none',
    originalTransferMethod: facts.transfer ?? 'none',
    conditionalAccessStatus: code === 53003 ? 'failure' : 'notApplied',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskDetail: 'none',
    status: { errorCode: code, failureReason: facts.why ?? 'Other.' },
  };
}

import { people } from './seed.js';
import { daysBefore } from './seedDirectory.js';

/** microsoft-apis.md A28: a device object, with whom it belongs to. Graph shows no owner in the object itself. */
export interface DeviceRecord {
  ownerId: string;
  id: string;
  deviceId: string;
  displayName: string;
  operatingSystem: string;
  operatingSystemVersion: string;
  trustType: 'AzureAd' | 'Workplace' | 'ServerAd';
  registrationDateTime: string | null;
  approximateLastSignInDateTime: string | null;
  accountEnabled: boolean;
  isCompliant: boolean | null;
  isManaged: boolean | null;
}

/** microsoft-apis.md B9: a row of Get-MobileDeviceStatistics, with whose mailbox it is. */
export interface PhoneRecord {
  userId: string;
  DeviceID: string;
  DeviceType: string;
  DeviceModel: string;
  DeviceFriendlyName: string;
  DeviceOS: string;
  ClientType: 'EAS' | 'REST' | 'Outlook';
  FirstSyncTime: string;
  LastSuccessSync: string;
  DeviceAccessState: 'Allowed' | 'Blocked' | 'Quarantined';
}

/** microsoft-apis.md B9: the columns of Get-CASMailbox that the bot reads. `null` for SMTP and EWS: as the organisation has it. */
export interface CasSettings {
  ImapEnabled: boolean;
  PopEnabled: boolean;
  EwsEnabled: boolean | null;
  ActiveSyncEnabled: boolean;
  SmtpClientAuthenticationDisabled: boolean | null;
  ActiveSyncBlockedDeviceIDs: string[];
}

/** microsoft-apis.md B10: a row of Get-TransportRule, Get-InboundConnector or Get-OutboundConnector. */
export interface MailFlowRecord {
  of: 'Get-TransportRule' | 'Get-InboundConnector' | 'Get-OutboundConnector';
  Name: string;
  WhenChanged: string;
  [column: string]: unknown;
}

/** New in most mailboxes: IMAP, POP, EWS and ActiveSync are on, SMTP AUTH is as the organisation has it. */
export function casByDefault(): CasSettings {
  return {
    ImapEnabled: true,
    PopEnabled: true,
    EwsEnabled: true,
    ActiveSyncEnabled: true,
    SmtpClientAuthenticationDisabled: null,
    ActiveSyncBlockedDeviceIDs: [],
  };
}

/** Iris has a laptop of the organisation, for years. */
export function seedDevices(): DeviceRecord[] {
  return [
    {
      ownerId: people.iris.id,
      id: 'c0d00000-0000-4000-8000-000000000001',
      deviceId: 'c0e00000-0000-4000-8000-000000000001',
      displayName: 'CONTOSO-0417',
      operatingSystem: 'Windows',
      operatingSystemVersion: '10.0.26100.1',
      trustType: 'AzureAd',
      registrationDateTime: '2024-02-05T09:00:00Z',
      approximateLastSignInDateTime: '2026-08-20T06:00:00Z',
      accountEnabled: true,
      isCompliant: true,
      isManaged: true,
    },
  ];
}

export function seedMailFlow(now: Date): MailFlowRecord[] {
  return [
    { of: 'Get-TransportRule', Name: 'Disclaimer', State: 'Enabled', WhenChanged: daysBefore(now, 400) },
    { of: 'Get-InboundConnector', Name: 'Scanner', Enabled: true, WhenChanged: daysBefore(now, 300) },
  ];
}

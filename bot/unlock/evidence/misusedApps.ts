import type { AppConsent } from './evidence.js';

/**
 * Apps that many organisations use honestly and that thieves let in again and again, by their application id, which is
 * the same in every tenant. What thieves do with them: read a mailbox with a client of their own (eM Client), copy it
 * whole (PERFECTDATA, Mail_Backup), gather contacts (SigParser, CloudSponge), send to many (Supermailer), copy files
 * (rclone). Sources, with their dates, in microsoft-apis.md A27.
 */
export const MISUSED_APPS: readonly { readonly applicationId: string; readonly name: string }[] = [
  { applicationId: 'e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd', name: 'eM Client' },
  { applicationId: 'ff8d92dc-3d82-41d6-bcbd-b9174d163620', name: 'PERFECTDATA SOFTWARE' },
  { applicationId: '2ef68ccc-8a4d-42ff-ae88-2d7bb89ad139', name: 'Mail_Backup' },
  { applicationId: 'a245e8c0-b53c-4b67-9b45-751d1dff8e6b', name: 'Newsletter Software Supermailer' },
  { applicationId: 'caffae8c-0882-4c81-9a27-d1803af53a40', name: 'SigParser' },
  { applicationId: 'a43e5392-f48b-46a4-a0f1-098b5eeb4757', name: 'CloudSponge' },
  { applicationId: 'b15665d9-eda6-4092-8539-0eec376afd59', name: 'rclone' },
];

/** True for an app of the list, by its id or its name: a name clears nothing here, it only makes the bot more careful. */
export function isMisused({ applicationId, appName }: AppConsent): boolean {
  const [id, name] = [applicationId?.toLowerCase(), appName?.trim().toLowerCase()];
  return MISUSED_APPS.some((app) => app.applicationId === id || app.name.toLowerCase() === name);
}

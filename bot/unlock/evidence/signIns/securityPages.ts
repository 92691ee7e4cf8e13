import type { SignInEntry } from './entry.js';

/** Microsoft's apps on which people change how they sign in (learn.microsoft.com, "Verify first-party Microsoft applications"). */
const IDS: readonly string[] = [
  // My Sign-Ins
  '19db86c3-b2b9-44cc-b339-36da233a3be2',
  // My Profile
  '8c59ead7-d703-4a27-9e55-c96a0054c8d2',
  // My Apps
  '2793995e-0a7d-40d7-bd35-6968ba142197',
  // Microsoft App Access Panel: the registration of sign-in methods in the older pages
  '0000000c-0000-0000-c000-000000000000',
];
const NAMES =
  /^(my ?sign-?ins?|my profile|my ?apps|microsoft app access panel|microsoft account controls v2)$/i;

/** True for a page on which somebody sees and changes sign-in methods, devices and apps of their own. */
export function isSecurityPage({ app, appId }: Pick<SignInEntry, 'app' | 'appId'>): boolean {
  return IDS.includes(appId?.toLowerCase() ?? '') || NAMES.test(app?.trim() ?? '');
}

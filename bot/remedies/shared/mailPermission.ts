import type { Permission } from '../../unlock/plan/remedy.js';

/** Rules that Graph shows are changed there; hidden ones need Exchange as well (apis.md A14, B3). */
export const MAIL_PERMISSION: Permission = { api: 'Microsoft Graph', name: 'MailboxSettings.ReadWrite' };

/** Forwarding is Exchange's alone (apis.md B3, B4). */
export const FORWARDING_PERMISSION: Permission = {
  api: 'Office 365 Exchange Online',
  name: 'Exchange.ManageAsApp',
  role: 'Exchange Administrator',
};

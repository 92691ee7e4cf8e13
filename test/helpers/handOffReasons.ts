import type { HandOffReason } from '../../bot/unlock/request/handOffReason.js';

/** The reasons of which the tests draw a card. */
export const HAND_OFF_REASONS: readonly HandOffReason[] = [
  'compromised',
  'not-sure',
  'directory-synced',
  'on-premises-not-read',
  'on-premises-protected',
  'on-premises-own',
  'on-premises-outside',
  'account-expired',
  'password-never-expires',
  'password-cannot-change',
  'sync-stopped',
  'privileged',
  'rights-not-read',
  'cause-not-read',
  'not-looked',
  'guest',
  'no-mailbox',
  'already-fine',
  'pass-not-allowed',
  'advice-given',
  'shared-mailbox',
  'linked-mailbox',
  'federated',
  'restricted-management',
];

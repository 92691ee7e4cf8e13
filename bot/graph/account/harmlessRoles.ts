/**
 * Template ids of the Entra roles that a User Administrator may act on (microsoft-apis.md A4, first row). The bot does
 * not touch an account with any other role, built-in or custom. Source of the ids:
 * learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const HARMLESS_ROLES = {
  'Directory Readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'Groups Administrator': 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  'Guest Inviter': '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  'Helpdesk Administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'Message Center Reader': '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  'Password Administrator': '966707d0-3269-4727-9be2-8c3a10f19b9d',
  'Reports Reader': '4a5d8f65-41da-4de4-8968-e035b65339cf',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'Usage Summary Reports Reader': '75934031-6c7e-415a-99d7-48dbd49e875e',
} as const;

const harmlessIds: ReadonlySet<string> = new Set(Object.values(HARMLESS_ROLES));

/** True when a User Administrator may act on an account with this role. */
export function isHarmless(roleTemplateId: string): boolean {
  return harmlessIds.has(roleTemplateId.toLowerCase());
}

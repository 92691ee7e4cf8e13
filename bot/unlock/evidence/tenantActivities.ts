/** Activities of the directory audit that let somebody into the whole tenant, by their whole name (microsoft-apis.md A12). */
export const TENANT_ACTIVITIES = [
  'Consent to application',
  'Add app role assignment to service principal',
  'Add delegated permission grant',
  'Add service principal',
  'Add service principal credentials',
  'Add owner to application',
  'Add owner to service principal',
  'Add user',
  'Set domain authentication',
  'Set federation settings on domain',
  'Verify domain',
  'Add partner to company',
  'Add conditional access policy',
  'Update conditional access policy',
  'Delete conditional access policy',
  'Add named location',
  'Update named location',
  'Invite external user',
  'Invite external user with reset invitation status',
  'Update authorization policy',
  'Add a partner to cross-tenant access setting',
  'Update a partner cross-tenant access setting',
  'Update the company default cross-tenant access setting',
  'Create a partner cross-tenant identity sync setting',
] as const;

/**
 * Those whose names go on in several ways: a role by Privileged Identity Management says what became of it, and a secret or
 * certificate of an app has a dash that differs between pages, and a space at its end.
 */
export const TENANT_BEGINNINGS = [
  'Add member to role',
  'Add eligible member to role',
  'Update application',
] as const;

const KNOWN = new Set<string>(TENANT_ACTIVITIES.map((name) => name.toLowerCase()));
const GOES_ON = [
  /^add (?:eligible )?member to role(?: (?:in pim )?completed\b.*)?$/i,
  /^update application\W+certificates/i,
];

/** True for the name of such an activity, also with the full stop that some logs have. */
export function opensTenant(what: string): boolean {
  const name = what.trim().replace(/\.$/, '');
  return KNOWN.has(name.toLowerCase()) || GOES_ON.some((words) => words.test(name));
}

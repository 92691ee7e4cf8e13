import { describe, expect, it } from 'vitest';
import { opensTenant } from '../../../bot/unlock/evidence/tenantActivities.js';

// Names of Microsoft's list: learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
describe('what lets somebody into the whole tenant', () => {
  it.each([
    'Invite external user',
    'Update authorization policy',
    'Add a partner to cross-tenant access setting',
    'Update a partner cross-tenant access setting',
    'Update the company default cross-tenant access setting',
    'Create a partner cross-tenant identity sync setting',
    'Add named location',
    'Update named location',
  ])('is “%s”', (name) => expect(opensTenant(name)).toBe(true));

  it.each(['Delete named location', 'Delete external user', 'Add member to group', 'Update group'])(
    'is not “%s”',
    (name) => expect(opensTenant(name)).toBe(false),
  );
});

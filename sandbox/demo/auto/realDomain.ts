import { readFileSync } from 'node:fs';
import type { Cleanup } from '../cleanup.js';
import type { Domain } from './domain.js';
import {
  ADMIN,
  newUser,
  principalNameOf,
  sambaClient,
  sambaVariables,
  sidText,
  signInWith,
  STAFF,
} from './samba.js';

const PASSWORD = 'Start-At-Your-Desk-2026';

/** A real domain controller: Samba, by LDAPS. What the demo makes there goes with it. */
export async function openRealDomain(
  cleanup: Cleanup,
  { url, caFile }: { readonly url: string; readonly caFile: string },
): Promise<Domain> {
  const clientOf = () => sambaClient(url, readFileSync(caFile, 'utf8'));
  const admin = clientOf();
  await admin.bind(ADMIN.user, ADMIN.password);
  cleanup.add('the sign-in to the domain controller', () => admin.unbind());
  const names = new Map<string, string>();
  return {
    name: `a real domain controller: Samba at ${url}`,
    env: sambaVariables(url, caFile),
    async livesThere(person, tenant) {
      const name = `demo${Date.now().toString(36)}`;
      const dn = `CN=${name},${STAFF}`;
      await admin.add(dn, newUser(name, PASSWORD));
      cleanup.add(`the account ${name}`, () => admin.del(dn));
      names.set(person.id, principalNameOf(name));
      const { searchEntries } = await admin.search(dn, {
        ...{ scope: 'base', attributes: ['objectSid'], explicitBufferAttributes: ['objectSid'] },
      });
      tenant.arrange(person.id, {
        onPremisesSecurityIdentifier: sidText(searchEntries[0]!['objectSid'] as Buffer),
      });
      return PASSWORD;
    },
    signIn: async (person, password) => signInWith(clientOf(), names.get(person.id) ?? '', password),
  };
}

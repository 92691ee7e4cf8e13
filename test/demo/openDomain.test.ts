import { describe, expect, it } from 'vitest';
import { openDomain } from '../../sandbox/demo/auto/openDomain.js';
import { Cleanup } from '../../sandbox/demo/cleanup.js';

const CONTROLLER = 'ldaps://localhost:1';

describe('the domain controller of the demo', () => {
  it('is a simulated one where no address or no authority is named, and says which variables that are', async () => {
    for (const env of [{}, { TEST_LDAP_URL: CONTROLLER }, { TEST_LDAP_CA_FILE: '/ca.pem' }]) {
      const cleanup = new Cleanup(() => undefined);
      const { name } = await openDomain(cleanup, env);
      expect(name).toMatch(/simulated .*TEST_LDAP_URL and TEST_LDAP_CA_FILE name none/);
      await cleanup.run();
    }
  });

  it('that is named and cannot be used, is said with what to do', async () => {
    const env = { TEST_LDAP_URL: CONTROLLER, TEST_LDAP_CA_FILE: '/there/is/none.pem' };
    const opened = openDomain(new Cleanup(() => undefined), env);
    await expect(opened).rejects.toThrow(/TEST_LDAP_CA_FILE .*none\.pem.*CONTRIBUTING\.md.* simulated/);
  });
});

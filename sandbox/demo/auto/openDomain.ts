import { randomBytes } from 'node:crypto';
import { ActiveDirectory } from '../../activeDirectory/activeDirectory.js';
import { RunbookServer } from '../../activeDirectory/runbookServer.js';
import { domainPassword } from '../../activeDirectory/seed.js';
import type { Cleanup } from '../cleanup.js';
import type { Domain } from './domain.js';
import { openRealDomain } from './realDomain.js';

/**
 * @param env of this process: `TEST_LDAP_URL` and `TEST_LDAP_CA_FILE` name a controller started by `.ci/samba.sh`
 * @throws when they name one that cannot be used
 */
export async function openDomain(cleanup: Cleanup, env: NodeJS.ProcessEnv): Promise<Domain> {
  const { TEST_LDAP_URL: url, TEST_LDAP_CA_FILE: caFile } = env;
  if (!url || !caFile) return openSimulated(cleanup);
  try {
    return await openRealDomain(cleanup, { url, caFile });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The domain controller that TEST_LDAP_URL and TEST_LDAP_CA_FILE name could not be used: ${why}. ` +
        'Start it as CONTRIBUTING.md says, or take both variables away: then one is simulated',
      { cause: error },
    );
  }
}

async function openSimulated(cleanup: Cleanup): Promise<Domain> {
  const directory = new ActiveDirectory(() => new Date());
  const secret = randomBytes(32).toString('hex');
  const runbook = await RunbookServer.open(directory, secret);
  cleanup.add('the simulated domain', () => runbook.close());
  return {
    name: 'a simulated domain controller, through the runbook (TEST_LDAP_URL and TEST_LDAP_CA_FILE name none)',
    env: {
      ON_PREMISES: 'runbook',
      ON_PREMISES_RUNBOOK_URL: runbook.url,
      ON_PREMISES_RUNBOOK_SECRET: secret,
    },
    livesThere: async (person) => {
      directory.arrange(person, { lockoutTime: 0, badPwdCount: 0 });
      return domainPassword;
    },
    signIn: async (person, password) => directory.bind(person, password) ?? 'in',
  };
}

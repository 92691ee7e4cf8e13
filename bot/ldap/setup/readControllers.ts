import type { LdapConfig } from '../../config/onPremisesVariables.js';
import type { Log } from '../../microsoft/clientLog.js';
import type { Answer, ControllerRead, ControllersRead, UnitRead } from '../../setup/ports.js';
import { RemoteError } from '../../unlock/errors.js';
import { LdapConnection } from '../connection.js';
import type { Reached } from '../controllers.js';
import { readRights } from './readRights.js';

const OPERATION = { name: 'reach a domain controller' };
const TIMEOUT_MS = 5_000;

/** What the doctor reads with. */
export interface ReadControllersOptions {
  readonly ldap: LdapConfig;
  readonly log: Log;
}

/**
 * Signs in on each controller, and reads the rights in each unit on the first that can be used: all have the same. After
 * a controller that refuses the service account no other is asked, because that would lock it out.
 */
export async function readControllers({ ldap, log }: ReadControllersOptions): Promise<ControllersRead> {
  const controllers: ControllerRead[] = [];
  let units: readonly Answer<UnitRead>[] | undefined;
  for (const url of ldap.urls) {
    const answer = await answerOf(async () => {
      const connection = await LdapConnection.open(url, { ldap, log, timeoutMs: TIMEOUT_MS }, OPERATION);
      try {
        const facts = await connection.facts(OPERATION);
        const isUsable = !facts.isReadOnly && facts.isSynchronized;
        if (isUsable) units ??= await readUnits({ connection, facts }, ldap.units);
        const { name, base: domain, isReadOnly, isSynchronized } = facts;
        return { name, domain, isReadOnly, isSynchronized };
      } finally {
        connection.close();
      }
    });
    controllers.push({ url, answer });
    if ('trouble' in answer && answer.trouble.kind === 'forbidden') break;
  }
  return { controllers, units };
}

async function readUnits(reached: Reached, units: readonly string[]): Promise<readonly Answer<UnitRead>[]> {
  const answers: Answer<UnitRead>[] = [];
  for (const unit of units) answers.push(await answerOf(() => readRights(reached, unit)));
  return answers;
}

async function answerOf<T>(read: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { read: await read() };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const { kind, code } = error;
    return { trouble: { kind, ...(code !== undefined && { code }) } };
  }
}

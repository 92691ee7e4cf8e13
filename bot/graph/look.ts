import type { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import { known, unknown, type AccountState, type Finding, type Privileges } from '../unlock/findings.js';
import { batch, type BatchAnswer } from './batch.js';
import { parsed } from './call.js';
import type { Graph } from './client.js';
import type { Operation } from './errors.js';
import { accountBody, accountPath, readingAccount } from './readAccount.js';
import { privilegeGets, privilegesFrom } from './readPrivileges.js';

const operation: Operation = { name: 'look at the account', permission: 'User.Read.All' };

/** Answers that mean "your tenant has no licence for this" (apis.md E). */
const LICENCE_CODES: ReadonlySet<string> = new Set([
  'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  'AadPremiumLicenseRequired',
]);

/** What is known of an account before anybody is asked. */
export interface Look {
  readonly account: Finding<AccountState>;
  readonly privileges: Finding<Privileges>;
}

/** The account and its privileges in one round trip. Never throws: what could not be read is not known. */
export async function look(graph: Graph, id: string): Promise<Look> {
  const finding = <T>(value: () => T): Finding<T> => findingOf(graph, value);
  try {
    const { account, ...privileges } = await batch(graph, operation, {
      account: { operation: readingAccount, url: accountPath(id) },
      ...privilegeGets(id),
    });
    return {
      account: finding(() => body(readingAccount, accountBody, account)),
      privileges: finding(() => privilegesFrom(id, privileges)),
    };
  } catch (error) {
    const failed = finding<never>(() => {
      throw error;
    });
    return { account: failed, privileges: failed };
  }
}

function body<T>(part: Operation, schema: z.ZodType<T>, answer: BatchAnswer): T {
  if (!answer.ok) throw answer.error;
  return parsed(part, schema, answer.body);
}

function findingOf<T>(graph: Graph, value: () => T): Finding<T> {
  try {
    return known(value());
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    graph.log.warn({ err: error }, 'A part of the look at an account is not known');
    return unknown(whyOf(error));
  }
}

function whyOf(error: RemoteError): 'not-licensed' | 'not-permitted' | 'unavailable' {
  if (error.code && LICENCE_CODES.has(error.code)) return 'not-licensed';
  return error.kind === 'forbidden' ? 'not-permitted' : 'unavailable';
}

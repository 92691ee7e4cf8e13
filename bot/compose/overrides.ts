import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { Config } from '../config/config.js';
import { TIMINGS, type Timings } from '../jobs/timings.js';
import { azureCredential } from '../microsoft/azureCredential.js';
import { openDatabase } from '../storage/postgres/openDatabase.js';
import type { OnPremises } from '../unlock/ports/onPremises.js';
import type { Refusals } from '../unlock/ports/refusals.js';
import { CLOUDS, sandboxCloud, type Cloud } from '../microsoft/clouds.js';
import type { BotCredentials } from '../teams/sdk/onlyToTeams.js';

/** Microsoft's side: the addresses of its services, and the credentials for tokens. */
export interface Microsoft {
  readonly cloud: Cloud;
  /** For Teams. Absent: the bot uses the credentials from the configuration. */
  readonly botCredentials?: BotCredentials;
  /** For Graph and Exchange. */
  readonly appCredential: TokenCredential;
}

/** What tests replace: time and Microsoft. They also keep hold of the database. Every other part is real in every run. */
export interface Overrides {
  /** Active Directory. Absent: the hand that the configuration names. */
  readonly onPremises?: OnPremises;
  /** Never from the environment. A person who sets it could pretend to be Microsoft. */
  readonly microsoft?: Microsoft;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** A wait that does not keep the process alive. The caller may leave it unfinished. */
  readonly patience: (ms: number) => Promise<void>;
  readonly timings: Timings;
  readonly openDatabase: typeof openDatabase;
  /**
   * What other instances know of Microsoft's limits. Absent: what they write to the database, by its clock. No test moves
   * that one, so a world whose own clock moves has no others.
   */
  readonly refusals?: Refusals;
}

/** The real clock and real waiting. */
export const REAL: Overrides = {
  now: () => new Date(),
  wait: (ms) => sleep(ms),
  patience: (ms) => sleep(ms, undefined, { ref: false }),
  timings: TIMINGS,
  openDatabase,
};

/** The Microsoft cloud that the configuration names, or the sandbox. */
export function microsoftOf({ sandboxUrl, cloud: name, credential, tenantId }: Config): Microsoft {
  const cloud = sandboxUrl ? sandboxCloud(sandboxUrl) : CLOUDS[name];
  return { cloud, appCredential: azureCredential({ credential, tenantId, loginUrl: cloud.loginUrl }) };
}

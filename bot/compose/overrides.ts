import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { Config } from '../config/config.js';
import { TIMINGS, type Timings } from '../jobs/timings.js';
import { azureCredential } from '../microsoft/azureCredential.js';
import { CLOUDS, sandboxCloud, type Cloud } from '../microsoft/clouds.js';
import type { BotCredentials } from '../teams/sdk/onlyToTeams.js';

/** Microsoft's side: where its services are, and how tokens for them are got. */
export interface Microsoft {
  readonly cloud: Cloud;
  /** For Teams; from the configuration when absent. */
  readonly botCredentials?: BotCredentials;
  /** For Graph and Exchange. */
  readonly appCredential: TokenCredential;
}

/** What tests replace: time, and Microsoft. Everything else is the real thing in every run. */
export interface Overrides {
  /** Never from the environment: whoever could choose it could be Microsoft. */
  readonly microsoft?: Microsoft;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** A wait that keeps no process alive, and that nobody expects to end. */
  readonly patience: (ms: number) => Promise<void>;
  readonly timings: Timings;
}

/** Time as it passes. */
export const REAL: Overrides = {
  now: () => new Date(),
  wait: (ms) => sleep(ms),
  patience: (ms) => sleep(ms, undefined, { ref: false }),
  timings: TIMINGS,
};

/** Microsoft as the configuration names it: a cloud of Microsoft's, or the sandbox. */
export function microsoftOf({ sandboxUrl, cloud: name, credential, tenantId }: Config): Microsoft {
  const cloud = sandboxUrl ? sandboxCloud(sandboxUrl) : CLOUDS[name];
  return { cloud, appCredential: azureCredential({ credential, tenantId, loginUrl: cloud.loginUrl }) };
}

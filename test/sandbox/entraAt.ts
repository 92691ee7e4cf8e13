import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { tenantId } from '../../sandbox/tenant/seed.js';
import { later } from '../helpers/later.js';

/** The simulated Entra ID of one test file. */
export interface EntraAt {
  readonly sandbox: Sandbox;
  /** How far its clock is ahead. Each test begins with 0. */
  readonly clock: { aheadMs: number };
  /** Where it is. */
  readonly root: () => string;
  /** Asks it for a token with this form. */
  readonly token: (
    form: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
}

/** It starts before the first test and is gone after the last. */
export function entraAtSandbox(): EntraAt {
  const clock = { aheadMs: 0 };
  let started: Sandbox | undefined;
  beforeAll(async () => {
    started = await startSandbox({ now: () => new Date(Date.now() + clock.aheadMs) });
  });
  beforeEach(() => {
    clock.aheadMs = 0;
  });
  afterAll(() => started?.close());
  const sandbox = later('sandbox', () => started);
  const root = () => `${sandbox.url}/login/${tenantId}`;
  const token: EntraAt['token'] = async (form) => {
    const body = new URLSearchParams(form);
    const answer = await fetch(`${root()}/oauth2/v2.0/token`, { method: 'POST', body });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { sandbox, clock, root, token };
}

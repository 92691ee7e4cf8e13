import { reportAs } from '../helpers/conversation.js';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../bot/log.js';
import { openStorage, type OpenStorage } from '../../bot/storage/openStorage.js';
import { mriOf, personalChatOf } from '../../sandbox/connector/ids.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { BotProcess, until } from '../helpers/botProcess.js';
import { pending } from '../helpers/requests.js';
import { freshFolder } from '../helpers/world.js';
import { teamsAt } from '../helpers/teamsAt.js';

// The test stops the process (SIGTERM) while people click and jobs run. The process ends in time and loses nothing.

const { anna, lena } = people;
let folder: string;
let sandbox: Sandbox;
let bot: BotProcess | undefined;

beforeEach(async () => {
  folder = freshFolder();
  sandbox = await startSandbox();
});
afterEach(async () => {
  await bot?.kill();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the database while no bot uses it. */
async function inDatabase<T>(work: (storage: OpenStorage) => Promise<T>): Promise<T> {
  const storage = await openStorage(
    { folder },
    { log: createLog('silent'), owner: { kind: 'sandbox', tenantId } },
  );
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

const CLIENTS = 8;
const CLICKS = 30;

/** Stores `count` requests that wait for an approver, and returns their ids. */
async function waitingRequests(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await inDatabase((storage) =>
    storage.requests.change(async (tx) => {
      for (const id of ids) {
        const subject = { id: crypto.randomUUID(), name: 'Load', userPrincipalName: 'load@contoso.example' };
        await tx.insert(pending({ id, tenantId, subject, expiresAt: '2999-01-01T00:00:00.000Z' }));
      }
    }),
  );
  return ids;
}

/** The activity with which Anna denies a request. */
function denial(requestId: string): string {
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: sandbox.serviceUrl,
    from: { id: mriOf(anna.id), name: anna.displayName, aadObjectId: anna.id },
    recipient: { id: '28:bot', name: 'Latchkey' },
    conversation: { id: personalChatOf(anna.id), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'deny',
        data: { requestId, version: 1, reason: 'a test of load' },
      },
    },
  });
}

interface Click {
  readonly requestId: string;
  readonly sentAt: number;
  /** Absent when no answer came. */
  readonly answer?: { readonly at: number; readonly status: number; readonly isLast: boolean };
}

/** Clicks on one request after the other until no answer comes. It uses one connection as long as that is open. */
async function clicking(requestIds: readonly string[], clicks: Click[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const requestId of requestIds) {
    const click = await clickOn(requestId, agent);
    clicks.push(click);
    if (!click.answer) break;
  }
  agent.destroy();
}

function clickOn(requestId: string, agent: Agent): Promise<Click> {
  const sentAt = performance.now();
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json' };
    const asked = request(`${bot!.url}/api/messages`, { method: 'POST', agent, headers }, (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      answer.resume();
      answer.on('end', () =>
        resolve({
          requestId,
          sentAt,
          answer: { at: performance.now(), status, isLast: told.connection === 'close' },
        }),
      );
    });
    asked.on('error', () => resolve({ requestId, sentAt }));
    asked.end(denial(requestId));
  });
}

describe('a bot that is asked to end while people click', () => {
  it(
    'answers what was sent, ends with 0, and has stored every click that it answered',
    { timeout: 120_000 },
    async () => {
      const ids = await waitingRequests(CLIENTS * CLICKS);
      bot = await BotProcess.start(sandbox, folder, { APPROVALS_PER_HOUR: '1000' });
      const clicks: Click[] = [];
      const clients = Array.from({ length: CLIENTS }, (_, client) =>
        clicking(ids.slice(client * CLICKS, (client + 1) * CLICKS), clicks),
      );
      await until(() => clicks.length > 2 * CLIENTS, 60_000, 'some clicks');
      const began = performance.now();
      const ended = bot.stop();
      await until(() => bot!.output.includes('Stopping'));
      const stopping = performance.now();
      expect(await ended).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      await Promise.all(clients);

      const answered = clicks.filter(({ answer }) => answer);
      expect(answered.every(({ answer }) => answer?.status === 200)).toBe(true);
      expect(clicks.filter(({ sentAt, answer }) => sentAt < began && !answer)).toEqual([]);
      const late = answered.filter(({ answer }) => answer!.at > stopping);
      expect(late.length).toBeLessThanOrEqual(CLIENTS);
      expect(late.every(({ answer }) => answer?.isLast)).toBe(true);

      const stored = await inDatabase((storage) => Promise.all(ids.map((id) => storage.requests.load(id))));
      const denied = stored.filter((request) => request?.status === 'denied').map((request) => request?.id);
      expect(denied.sort()).toEqual(answered.map(({ requestId }) => requestId).sort());
    },
  );
});

describe('a bot that is asked to end while something never ends', () => {
  it(
    'is gone within 25 s, says what was not delivered, and takes it up at the next start',
    { timeout: 180_000 },
    async () => {
      bot = await BotProcess.start(sandbox, folder);
      const teams = await teamsAt(bot, sandbox);
      for (const person of [anna, lena]) await teams.as(person).install();
      await reportAs(teams.as(lena), 'my account is blocked');
      const approvals = teams.channel('Approvals');
      const card = cardOf(
        await approvals.waitFor((post) => textOf(post.activity).includes(lena.displayName)),
      );
      // Teams does not answer when the bot sends the result to the approvals channel.
      sandbox.faults.add({
        match: { path: /\/connector\/v3\/conversations\/19:approvals/ },
        delayMs: 40_000,
      });
      await teams.as(anna).click(card, 'approve');
      await until(() => sandbox.faults.pending().length === 0, 30_000, 'Teams to be told');
      const client = await halfARequest(bot.url);

      const began = performance.now();
      expect(await bot.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(25_000);
      expect(client.destroyed).toBe(true);
      // No call to Teams lasts longer than ten seconds, so the job ends before the bot does, and its end is stored.
      expect(bot.output).toMatch(/"job":"announce".*will be tried again/);
      expect(bot.output).toMatch(/"connections":1.*cut off/);

      await bot.restart();
      await approvals.waitFor((post) => textOf(post.activity).includes('Solved'), { timeoutMs: 120_000 });
      expect(sandbox.tenant.user(lena.id).accountEnabled).toBe(true);
    },
  );
});

/** A client that sends a part of a request and then nothing more. */
async function halfARequest(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await new Promise<void>(
    (resolve) => void socket.write('POST /api/messages HTTP/1.1\r\nX-Slow: ', () => resolve()),
  );
  return socket.resume().on('error', () => undefined);
}

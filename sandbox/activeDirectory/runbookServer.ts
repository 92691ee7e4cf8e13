import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { OnPremisesTarget } from '../../bot/unlock/ports/onPremises.js';
import type { ActiveDirectory } from './activeDirectory.js';

/** What a call asks for: `deploy/active-directory` has the same words. */
interface Asked extends OnPremisesTarget {
  readonly action: string;
  readonly sealed?: string;
  readonly callId: string;
}

/** Everything that the account's description has; `null` where nothing is set. */
const NOTHING_SET = { lockedOutSince: null, lastWrongPassword: null, passwordSetAt: null, expiresAt: null };

/**
 * The operator's function with the runbook behind it, over the simulated domain: for a bot in a process of its own. It
 * reads the contract as `deploy/active-directory` has it, and believes only a signed call.
 */
export class RunbookServer {
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });

  private constructor(
    private readonly domain: ActiveDirectory,
    private readonly secret: string,
  ) {}

  static async open(domain: ActiveDirectory, secret: string): Promise<RunbookServer> {
    const opened = new RunbookServer(domain, secret);
    await new Promise<void>((listening) => opened.server.listen(0, '127.0.0.1', listening));
    return opened;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/runbook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(
    request: IncomingMessage,
  ): Promise<{ readonly status: number; readonly body: object }> {
    const body = await textOf(request);
    if (!this.isSigned(body, request)) return { status: 401, body: { error: { kind: 'forbidden' } } };
    try {
      return { status: 200, body: await this.carryOut(JSON.parse(body) as Asked) };
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      const { kind, code } = error;
      return { status: 409, body: { error: { kind, ...(code && { code }) } } };
    }
  }

  private async carryOut(asked: Asked): Promise<object> {
    switch (asked.action) {
      case 'account':
        return { account: { ...NOTHING_SET, ...(await this.domain.account(asked.sid, asked.controller)) } };
      case 'unlock':
        await this.domain.unlock(asked);
        break;
      case 'set-password':
        await this.domain.resetPassword(asked, this.unseal(asked));
        break;
      case 'enable':
        await this.domain.enable(asked);
        break;
      case 'disable':
        await this.domain.disable(asked);
        break;
      default:
        throw new RemoteError('carry out an action', { kind: 'rejected', code: 'NotOnTheList' });
    }
    return { done: true };
  }

  private isSigned(body: string, { headers }: IncomingMessage): boolean {
    const right = `sha256=${createHmac('sha256', this.secret).update(body).digest('hex')}`;
    const given = String(headers['x-latchkey-signature']);
    return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
  }

  private unseal({ sealed = '', callId }: Asked): string {
    const purpose = `latchkey sealed password ${callId}`;
    const key = createHmac('sha256', this.secret).update(purpose).digest();
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

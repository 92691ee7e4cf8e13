import { createDecipheriv, createHmac } from 'node:crypto';
import nock from 'nock';

export const HOST = 'https://latchkey-ad.example';
export const SECRET = 'another-secret-of-at-least-32-characters';
export const SID = 'S-1-5-21-1004336348-1177238915-682003330-1105';
export const CONTROLLER = 'dc1.corp.contoso.example';

/** An account as `worker.ps1` writes it: every field, null for what is not set. */
export const ACCOUNT = {
  controller: CONTROLLER,
  lockedOutSince: '2026-08-20T07:12:44.1234567Z' as string | null,
  wrongPasswords: 10,
  lastWrongPassword: '2026-08-20T07:12:44Z' as string | null,
  enabled: true,
  password: 'valid',
  cannotChangePassword: false,
  passwordSetAt: '2026-05-02T08:00:00Z' as string | null,
  expiresAt: null as string | null,
  logonHours: 'any',
  workstations: [] as string[],
  smartCardOnly: false,
  wall: [] as object[],
};

export interface Asked {
  readonly action: string;
  readonly sid: string;
  readonly controller?: string;
  readonly sealed?: string;
  readonly callId: string;
  readonly sentAt: string;
  readonly until: string;
}

/**
 * The other side of the webhook, written from its contract (`bot/onPremises/runbookOnPremises.ts`,
 * `deploy/active-directory`): it checks the signature over the exact bytes, and opens a sealed password itself.
 */
export class FakeRunbook {
  readonly asked: Asked[] = [];
  /** The exact bytes of every call. */
  readonly bodies: string[] = [];
  private answer: () => nock.ReplyFnResult | Promise<nock.ReplyFnResult> = () => [200, { account: ACCOUNT }];

  constructor() {
    const answer = (parsed: nock.Body, signature: string) => this.answerTo(parsed, signature);
    nock(HOST)
      .persist()
      .post('/api/latchkey-ad?code=function-key')
      .optionally()
      .reply(async function (_uri, parsed) {
        return answer(parsed, String(this.req.headers['x-latchkey-signature']));
      });
  }

  answers(status: number, body: nock.Body): void {
    this.answer = () => [status, body];
  }

  private async answerTo(parsed: nock.Body, signature: string): Promise<nock.ReplyFnResult> {
    const body = JSON.stringify(parsed);
    this.bodies.push(body);
    const hash = createHmac('sha256', SECRET).update(body).digest('hex');
    if (signature !== `sha256=${hash}`) return [401, { error: { kind: 'forbidden', code: 'BadSignature' } }];
    this.asked.push(parsed as unknown as Asked);
    return this.answer();
  }

  /** Answers when the test says so. */
  holds(): (status: number, body: nock.Body) => void {
    let release: (answer: nock.ReplyFnResult) => void = () => undefined;
    const held = new Promise<nock.ReplyFnResult>((resolve) => (release = resolve));
    this.answer = () => held;
    return (status, body) => release([status, body]);
  }
}

/** Opens a sealed password as the runbook does. */
export function opened({ sealed = '', callId }: Asked): string {
  const bytes = Buffer.from(sealed, 'base64');
  const key = createHmac('sha256', SECRET).update(`latchkey sealed password ${callId}`).digest();
  const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
  return Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]).toString('utf8');
}

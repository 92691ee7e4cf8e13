import { createHmac, timingSafeEqual } from 'node:crypto';
import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';

/** Of a bot that was started without a secret of its own. It is known to everybody, as everything in the sandbox. */
const PLAYED = `whsec_${Buffer.from('the secret of the sandbox is none').toString('base64')}`;

/** A receiver of signed CloudEvents that does what the two specifications ask of it (ticket-apis.md W1 to W4). */
export class WebhookReceiver {
  /** Each event once, in the order in which they came. */
  readonly events: Json[] = [];
  /** How often an event came that was there already. */
  repeats = 0;
  /** The receiver has one secret. The sender may sign with several. */
  secret = PLAYED;
  /** How old a signature may be, in seconds. */
  toleranceSeconds = 300;
  /** What the receiver answers. */
  answer: Json | undefined;

  constructor(private readonly now: () => Date) {}

  take(request: SandboxRequest): Answer {
    const id = request.headers['webhook-id'] ?? '';
    if (request.method !== 'POST') return { status: 405 };
    if (!this.isSigned(request, id)) return { status: 401 };
    const type = (request.headers['content-type'] ?? '').split(';')[0];
    const event = asObject(request.body);
    const isComplete = ['id', 'source', 'type', 'specversion'].every((name) => asString(event[name]));
    if (type !== 'application/cloudevents+json' || !isComplete || event.specversion !== '1.0')
      return { status: 415 };
    const isRepeat = this.events.some(
      ({ id: other, source }) => other === event.id && source === event.source,
    );
    if (isRepeat) this.repeats += 1;
    else this.events.push(event);
    return this.answer ? { status: 200, body: this.answer } : { status: 204 };
  }

  /** W2: `v1,` and the signature of `id.timestamp.body`, with a blank between several of them. */
  private isSigned({ headers, raw = '' }: SandboxRequest, id: string): boolean {
    const timestamp = headers['webhook-timestamp'] ?? '';
    const age = Math.abs(this.now().getTime() / 1000 - Number(timestamp));
    if (!/^\d+$/.test(timestamp) || age > this.toleranceSeconds) return false;
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest();
    const given = (headers['webhook-signature'] ?? '').split(' ').map((one) => one.split(',')[1] ?? '');
    return given.some((one) => {
      const bytes = Buffer.from(one, 'base64');
      return bytes.length === expected.length && timingSafeEqual(bytes, expected);
    });
  }
}

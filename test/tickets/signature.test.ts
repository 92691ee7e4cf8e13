import { describe, expect, it } from 'vitest';
import { keyOf, signatureHeaders } from '../../bot/tickets/signature.js';

const secretOf = (bytes: number, fill = 7): string => `whsec_${Buffer.alloc(bytes, fill).toString('base64')}`;
const message = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
};

describe('the signature of a webhook', () => {
  it('is the one of the scheme', () => {
    const headers = signatureHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
    expect(headers).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is made with each secret, the newest first', () => {
    const [fresh, old] = [secretOf(32, 1), secretOf(32, 2)];
    const both = signatureHeaders(message, [fresh, old])['webhook-signature'];
    const alone = [fresh, old].map((secret) => signatureHeaders(message, [secret])['webhook-signature']);
    expect(both).toBe(alone.join(' '));
  });

  it('covers the id, the moment and the body', () => {
    const of = (changes: Partial<typeof message>) =>
      signatureHeaders({ ...message, ...changes }, [secretOf(32)])['webhook-signature'];
    const all = [of({}), of({ id: 'other' }), of({ at: new Date(0) }), of({ body: '{}' })];
    expect(new Set(all).size).toBe(4);
  });
});

describe('a secret', () => {
  it.each([
    ['without its prefix', secretOf(32).replace('whsec_', '')],
    ['that is too short', secretOf(23)],
    ['that is too long', secretOf(65)],
    ['that is no base64', 'whsec_not base64 at all, and long enough for it'],
  ])('%s is none', (_what, secret) => {
    expect(keyOf(secret)).toBeUndefined();
    expect(() => signatureHeaders(message, [secret])).toThrow();
  });

  it.each([24, 32, 64])('of %i bytes is one', (bytes) => {
    expect(keyOf(secretOf(bytes))).toHaveLength(bytes);
  });
});

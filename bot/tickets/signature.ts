import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** What a secret has to look like (ticket-apis.md W2). */
export const SECRET_FORM =
  'must be whsec_ and 24 to 64 random bytes in base64; make one with: echo whsec_$(openssl rand -base64 32)';

/** Returns the bytes of a secret. `undefined` for another form. */
export function keyOf(secret: string): Buffer | undefined {
  if (!secret.startsWith(PREFIX)) return undefined;
  const text = secret.slice(PREFIX.length);
  const bytes = Buffer.from(text, 'base64');
  const isBase64 = bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '');
  return isBase64 && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/**
 * The headers of a signed webhook by the Standard Webhooks scheme (ticket-apis.md W1, W2): a signature of
 * `id.timestamp.body` with each secret, so that the receiver may still have the one before.
 * @param secrets the newest first, each in the form of `SECRET_FORM`
 */
export function signatureHeaders(
  message: { readonly id: string; readonly at: Date; readonly body: string },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const signed = `${message.id}.${timestamp}.${message.body}`;
  const signatures = secrets.map((secret) => {
    const key = keyOf(secret);
    if (!key) throw new Error('The secret of the webhook has not the form that is needed');
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

/** The key that signs a body begins no text like this, so the key of a password is another one. */
const PURPOSE = 'latchkey sealed password';

/**
 * Seals a password for one call of the runbook: AES-256-CBC with a key of that call's own, `iv || ciphertext` in base64.
 * Azure Automation keeps what a job was given, and shows it to whoever may read the job (microsoft-apis.md N-C). The
 * signature of the call covers the sealed text, and the runbook looks at that first, so it decrypts nothing of others.
 * The cipher is one that Windows PowerShell 5.1 has.
 */
export function sealForRunbook(password: string, secret: string, callId: string): string {
  const key = createHmac('sha256', secret).update(`${PURPOSE} ${callId}`).digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(password, 'utf8'), cipher.final()]).toString('base64');
}

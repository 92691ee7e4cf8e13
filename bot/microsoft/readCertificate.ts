import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Answer } from '../setup/ports.js';
import type { Instant } from '../unlock/values.js';

/** When the certificate in a PEM file ends. The key beside it is not looked at. Never throws. */
export async function readCertificate(path: string): Promise<Answer<Instant>> {
  try {
    const { validTo } = new X509Certificate(await readFile(path));
    return { read: new Date(validTo).toISOString() };
  } catch (error) {
    const { code } = error instanceof Error ? (error as { code?: unknown }) : {};
    return { trouble: { kind: 'rejected', code: typeof code === 'string' ? code : 'NoCertificate' } };
  }
}

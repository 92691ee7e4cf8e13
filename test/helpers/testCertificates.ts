import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Without OpenSSL nobody can make certificates, and a test that needs them is skipped. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

export interface TestCertificates {
  /** The authority, in PEM. */
  readonly ca: string;
  /** Another authority, which signed nothing. */
  readonly otherCa: string;
  readonly cert: string;
  readonly key: string;
}

/** An authority, and a certificate that it signed for `localhost` alone. The key is made anew each time. */
export function testCertificates(): TestCertificates {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-tls-'));
  const file = (name: string): string => join(folder, name);
  const key = (name: string) => [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    file(name),
  ];
  try {
    for (const name of ['ca', 'other'])
      openssl(
        'req',
        '-x509',
        '-days',
        '2',
        '-subj',
        `/CN=${name}`,
        ...key(`${name}.key`),
        '-out',
        file(`${name}.pem`),
      );
    openssl('req', '-subj', '/CN=localhost', ...key('dc.key'), '-out', file('dc.csr'));
    writeFileSync(file('names'), 'subjectAltName=DNS:localhost\n');
    const signing = [
      '-CA',
      file('ca.pem'),
      '-CAkey',
      file('ca.key'),
      '-CAcreateserial',
      '-extfile',
      file('names'),
    ];
    openssl('x509', '-req', '-days', '2', '-in', file('dc.csr'), ...signing, '-out', file('dc.pem'));
    const read = (name: string): string => readFileSync(file(name), 'utf8');
    return { ca: read('ca.pem'), otherCa: read('other.pem'), cert: read('dc.pem'), key: read('dc.key') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openssl(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
}

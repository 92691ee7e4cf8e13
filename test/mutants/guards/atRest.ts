import type { Guard } from '../guard.js';

const CONFIG = 'bot/config/config.ts';
const VERIFY = 'bot/storage/audit/verifyAudit.ts';

export const AT_REST: readonly Guard[] = [
  // In the database, the log or a backup.
  {
    line: 37,
    file: 'bot/log.ts',
    find: "redact: { paths, censor: '[redacted]' },",
    replace: "redact: { paths: paths.slice(0, 0), censor: '[redacted]' },",
  },
  {
    line: 37,
    file: 'bot/credentials/sealer.ts',
    find: "authTagLength: TAG_BYTES });\n      cipher.setAAD(Buffer.from(requestId, 'utf8'));",
    replace: 'authTagLength: TAG_BYTES });',
  },
  {
    line: 38,
    file: 'bot/credentials/sealer.ts',
    find: 'const known = keys.find(({ id }) => id === sealedBy);',
    replace: 'const known = keys.slice(0, 1).find(({ id }) => id === sealedBy);',
  },
  {
    line: 39,
    file: VERIFY,
    find: "this.breaks.push({ place: expected, ...(to > expected && { to }), problem: 'missing' });",
    replace: 'void to;',
  },
  {
    line: 39,
    file: VERIFY,
    find: 'if (place === expected && previous !== this.head)',
    replace: 'if (place === -1 && previous !== this.head)',
  },
  {
    line: 40,
    file: VERIFY,
    find: "if (erasures.length === 0) return 'emptied';",
    replace: 'if (erasures.length === 0) return undefined;',
  },
  {
    line: 40,
    file: 'bot/storage/audit/eraseAudit.ts',
    find: 'actor_id = null, detail = null, salt = null,',
    replace: '',
  },
  // By mistake.
  {
    line: 41,
    file: CONFIG,
    find: "if (given['SANDBOX_URL']) return [...problems, ...realCredentials(given)];",
    replace: "if (given['SANDBOX_URL']) return [...problems, ...realCredentials({})];",
  },
  {
    line: 41,
    file: CONFIG,
    find: "if (sandbox && env['NODE_ENV'] === 'production') {",
    replace: "if (sandbox && env['NODE_ENV'] === '-') {",
  },
  {
    line: 42,
    file: 'bot/storage/postgres/databaseOwner.ts',
    find: "if (there.kind !== owner.kind || (owner.kind === 'tenant' && !isSameTenant))",
    replace: 'if (there.kind !== owner.kind && isSameTenant && !there)',
  },
  {
    line: 43,
    file: 'bot/storage/stores/requestTransaction.ts',
    find: 'where id = $1 and version = $2 - 1',
    replace: 'where id = $1 and version <= $2',
  },
  {
    line: 44,
    file: 'bot/jobs/stepRunner.ts',
    find: "if (seen === 'seen') return DONE;",
    replace: '',
  },
  { line: 45, file: '.npmrc', find: 'ignore-scripts=true\n', replace: '' },
];

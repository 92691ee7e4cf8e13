import type { Guard } from '../guard.js';

const DOOR = 'bot/http/messagesRoute.ts';
const SERVER = 'bot/http/server.ts';

export const FROM_THE_INTERNET: readonly Guard[] = [
  // From the internet.
  {
    line: 1,
    file: 'bot/teams/sdk/adapter.ts',
    find: "if (signing === 'off') return new AuthenticationInTime([{}], mostMs);",
    replace: 'return new AuthenticationInTime([{}], mostMs);',
  },
  {
    line: 2,
    file: 'bot/teams/sdk/adapter.ts',
    find: "if (signing === 'off') return new AuthenticationInTime([{}], mostMs);",
    replace: 'return new AuthenticationInTime([{}], mostMs);',
  },
  {
    line: 3,
    file: 'bot/http/channelToken.ts',
    find: 'return decodeJwt(token).iss === tokenIssuer;',
    replace: 'return decodeJwt(token).iss !== undefined || tokenIssuer !== undefined;',
  },
  { line: 3, file: DOOR, find: "if (channelId !== 'msteams')", replace: "if (channelId === '-')" },
  {
    line: 4,
    file: DOOR,
    find: "if (!isServiceUrl(serviceUrl ?? '', cloud)) return",
    replace: "if (!isServiceUrl(serviceUrl ?? '', cloud) && channelId === '-') return",
  },
  {
    line: 4,
    file: 'bot/teams/sdk/onlyToTeams.ts',
    find: 'if (!isServiceUrl(request.url, cloud)) throw',
    replace: 'if (!isServiceUrl(request.url, cloud) && !cloud) throw',
  },
  {
    line: 5,
    file: 'bot/teams/incoming/teamsBot.ts',
    find: 'if (from !== undefined && sameId(from, tenantId)) {',
    replace: 'if (from !== undefined || sameId(tenantId, tenantId)) {',
  },
  {
    line: 6,
    file: DOOR,
    find: 'const activity = readActivity(req.body);',
    replace: 'const activity = req.body;',
  },
  {
    line: 6,
    file: SERVER,
    find: "if (isPlain && req.getContentType() === 'application/json') return next();",
    replace: 'if (isPlain || req) return next();',
  },
  // Both: without the one, the other still cuts a slow client off, only later.
  {
    line: 7,
    file: SERVER,
    find: 'headersTimeout = HEADERS_MS;\n  server.server.requestTimeout = REQUEST_MS;',
    replace: 'headersTimeout = 0;\n  server.server.requestTimeout = 0;',
  },
  {
    line: 7,
    file: SERVER,
    find: 'maxConnections = options.mostConnections ??',
    replace: 'maxConnections = 100_000 +',
  },
  { line: 8, file: SERVER, find: '    inOurWords(error);\n', replace: '' },
  {
    line: 9,
    file: 'bot/http/evidenceRoute.ts',
    find: "if (mayReadEvidence(request, { id: personId, name: '', tenantId }, standing)) return undefined;",
    replace: 'void mayReadEvidence;',
  },
  {
    line: 9,
    file: 'bot/http/evidenceLinks.ts',
    find: "if (!this.options.signatures.isGood(sig ?? '', file, until, personId)) return undefined;",
    replace: '',
  },
  {
    line: 9,
    file: 'bot/http/evidenceLinks.ts',
    find: 'return Number(until) * 1000 > this.options.now().getTime() ? personId : undefined;',
    replace: 'return personId;',
  },
  {
    line: 65,
    file: 'bot/signIn/identityProvider.ts',
    find: 'client.enableNonRepudiationChecks(config);',
    replace: '',
  },
  {
    line: 65,
    file: 'bot/signIn/identityProvider.ts',
    find: '        expectedNonce: nonce,\n',
    replace: '        ...(nonce === undefined && { expectedNonce: nonce }),\n',
  },
  {
    line: 65,
    file: 'bot/signIn/judgeClaims.ts',
    find: "if (typeof tid !== 'string' || !sameId(tid, expected.tenantId)) return 'other-tenant';",
    replace: 'void tid;',
  },
  {
    line: 65,
    file: 'bot/signIn/judgeClaims.ts',
    find: "if (!isEntraId(oid)) return 'no-person';",
    replace: "if (typeof oid !== 'string') throw new Error(isEntraId.name);",
  },
  {
    line: 65,
    file: 'bot/signIn/judgeClaims.ts',
    find: 'expected.onlyFor !== undefined && !sameId(oid, expected.onlyFor)',
    replace: "expected.onlyFor === ''",
  },
  {
    line: 65,
    file: 'bot/storage/stores/signInStore.ts',
    find: 'used_at is null and expires_at > $2::timestamptz',
    replace: 'expires_at > $2::timestamptz',
  },
  {
    line: 66,
    file: 'bot/signIn/signIn.ts',
    find: 'if (browserState === undefined || !isSame(state, browserState))',
    replace: "if (isSame(state, '-'))",
  },
  { line: 66, file: 'bot/http/cookies.ts', find: "isSafe ? '__Host-' : ''", replace: "isSafe ? '' : ''" },
  {
    line: 67,
    file: 'bot/http/readerSession.ts',
    find: 'if (!this.options.signatures.isGood(signature, personId, until)) return undefined;',
    replace: 'void signature;',
  },
  {
    line: 67,
    file: 'bot/http/readerSession.ts',
    find: 'return Number(until) * 1000 > this.options.now().getTime() ? personId : undefined;',
    replace: 'return personId;',
  },
  {
    line: 68,
    file: 'bot/signIn/judgeClaims.ts',
    find: "if (!isFresh(authTime, expected)) return 'not-fresh';",
    replace: 'void isFresh;',
  },
  {
    line: 68,
    file: 'bot/http/signInRoute.ts',
    find: "if (signIn.needsSecondFactor && !secondFactor) return { why: 'no-second-factor' };",
    replace: 'void [signIn, secondFactor];',
  },
];

import type { Guard } from '../guard.js';

const DOOR = 'bot/http/messagesRoute.ts';
const SERVER = 'bot/http/server.ts';

export const FROM_THE_INTERNET: readonly Guard[] = [
  // From the internet.
  {
    line: 1,
    file: 'bot/teams/sdk/adapter.ts',
    find: "if (signing === 'off') return new ConfigurationBotFrameworkAuthentication({});",
    replace: 'return new ConfigurationBotFrameworkAuthentication({});',
  },
  {
    line: 2,
    file: 'bot/teams/sdk/adapter.ts',
    find: "if (signing === 'off') return new ConfigurationBotFrameworkAuthentication({});",
    replace: 'return new ConfigurationBotFrameworkAuthentication({});',
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
  { line: 7, file: SERVER, find: 'headersTimeout = HEADERS_MS', replace: 'headersTimeout = 0' },
  {
    line: 7,
    file: SERVER,
    find: 'maxConnections = options.mostConnections ??',
    replace: 'maxConnections = 100_000 +',
  },
  { line: 8, file: SERVER, find: '    inOurWords(error);\n', replace: '' },
  {
    line: 9,
    file: 'bot/http/evidenceLinks.ts',
    find: 'return isSigned && Number(until)',
    replace: 'return (isSigned || true) && Number(until)',
  },
  {
    line: 9,
    file: 'bot/http/evidenceLinks.ts',
    find: 'return isSigned && Number(until) * 1000 > now.getTime();',
    replace: 'return isSigned || now.getTime() < 0;',
  },
];

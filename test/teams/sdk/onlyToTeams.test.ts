import { describe, expect, it } from 'vitest';
import { CLOUDS, isServiceUrl, sandboxCloud } from '../../../bot/microsoft/clouds.js';
import { NotTeams, onlyToTeams } from '../../../bot/teams/sdk/onlyToTeams.js';

const signed: string[] = [];
const factory = onlyToTeams(
  {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        signed.push(request.url);
        return request;
      },
    }),
  },
  CLOUDS.public,
);

async function sign(url: string): Promise<unknown> {
  const credentials = await factory.createCredentials('app', 'scope', 'login', true);
  return credentials.signRequest({ url } as never);
}

const ELSEWHERE = [
  'https://evil.example/v3/conversations',
  'https://smba.trafficmanager.net.evil.example/teams/',
  'https://evil.example/?smba.trafficmanager.net',
  'https://evil.example/#@smba.trafficmanager.net/',
  'https://user:pass@smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net:8443/teams/',
  'http://smba.trafficmanager.net/teams/',
  'https://smba.infra.gov.teams.microsoft.us/gcch/',
  'https://127.0.0.1/teams/',
  'https://smba.trafficmanager.nеt/teams/',
  'javascript:alert(1)',
  '//smba.trafficmanager.net/teams/',
  '',
];

describe('the bot’s token', () => {
  it.each(ELSEWHERE)('is not sent to %j', async (url) => {
    await expect(sign(url)).rejects.toThrow(NotTeams);
    expect(signed).toEqual([]);
  });

  it('goes to Teams', async () => {
    await sign('https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities');
    expect(signed.splice(0)).toHaveLength(1);
  });
});

describe('an address of Teams', () => {
  it.each([
    ['public', 'https://smba.trafficmanager.net/amer/'],
    ['gcc', 'https://smba.infra.gcc.teams.microsoft.com/gcc/'],
    ['gcc-high', 'https://smba.infra.gov.teams.microsoft.us/gcch/'],
    ['dod', 'https://smba.infra.dod.teams.microsoft.us/dod/'],
  ] as const)('is good in its own cloud only: %s', (name, url) => {
    const good = Object.entries(CLOUDS).filter(([, cloud]) => isServiceUrl(url, cloud));
    expect(good.map(([cloud]) => cloud)).toEqual([name]);
    expect(isServiceUrl(CLOUDS[name].channel.defaultServiceUrl, CLOUDS[name])).toBe(true);
  });

  it('is one of this machine in the sandbox, and no other', () => {
    const cloud = sandboxCloud('http://127.0.0.1:9000');
    for (const url of [
      'http://127.0.0.1:9000/connector/',
      'http://localhost:56150/_connector',
      'http://[::1]:1/',
    ]) {
      expect(isServiceUrl(url, cloud)).toBe(true);
    }
    for (const url of [
      'https://smba.trafficmanager.net/teams/',
      'http://10.0.0.1/',
      'http://127.0.0.1.evil.example/',
    ]) {
      expect(isServiceUrl(url, cloud)).toBe(false);
    }
  });
});

import type { TokenCredential } from '@azure/identity';
import type { Answer, ChannelAt } from '../setup/ports.js';
import { isServiceUrl, type Cloud } from './clouds.js';
import { networkCode } from './networkError.js';
import { remoteErrorOf } from './remoteErrors.js';

const TIMEOUT_MS = 10_000;

/**
 * Whether Teams lets the bot see who is in a channel: it does for a bot that is in the roster of its team
 * (microsoft-apis.md D3, D9), and answers 403 or 404 otherwise. One page, of which nothing is kept. The token goes to
 * Teams' own addresses alone. That the bot may also post is not shown: a channel can be moderated.
 */
export async function readRoster(
  { id, serviceUrl }: ChannelAt,
  credential: TokenCredential,
  cloud: Cloud,
): Promise<Answer<'in' | 'not-in'>> {
  if (!isServiceUrl(serviceUrl, cloud)) return { trouble: { kind: 'rejected', code: 'NotTeams' } };
  try {
    const token = await credential.getToken(`${cloud.channel.scope}/.default`);
    const path = `v3/conversations/${encodeURIComponent(id)}/pagedmembers?pageSize=50`;
    const response = await fetch(new URL(path, serviceUrl.replace(/\/*$/, '/')), {
      headers: { Authorization: `Bearer ${token?.token ?? ''}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    await response.body?.cancel();
    if (response.ok) return { read: 'in' };
    if (response.status === 403 || response.status === 404) return { read: 'not-in' };
    const { kind, status } = remoteErrorOf({ status: response.status }, { name: 'read the channel' });
    return { trouble: { kind, ...(status !== undefined && { status }) } };
  } catch (error) {
    return { trouble: { kind: 'unavailable', code: networkCode(error) } };
  }
}

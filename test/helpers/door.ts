import type { World } from './world.js';

export interface Posted {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * Sends a body as it is to the bot. If the bot checks tokens, it sends a good one for the `serviceUrl` of the body, so
 * that only the body is tested. `Authorization: undefined` sends none.
 */
export async function post(
  world: Pick<World, 'botUrl' | 'authority'>,
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<Posted> {
  const serviceUrl = (body as { serviceUrl?: unknown } | null)?.serviceUrl;
  const token = await world.authority?.token({ claims: { serviceurl: serviceUrl } });
  const all = {
    'Content-Type': 'application/json',
    ...(token && { Authorization: `Bearer ${token}` }),
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${world.botUrl}/api/messages`, {
    method: 'POST',
    headers: Object.fromEntries(given),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

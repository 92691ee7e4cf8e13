import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from '../../sandbox/connector/activity.js';
import type { Deliver, InvokeReply } from '../../sandbox/connector/inbound.js';

/** A message that a killed instance had taken is taken by another one after 45 s, and that one may be killed too. */
const PATIENCE_MS = 180_000;

/**
 * Sends each activity to one instance of the bot by chance, as a load balancer without stickiness. An instance that does
 * not take it, or drops the connection, is left for the next one, also when it may have read the activity: Teams sends an
 * activity again that nobody answered (microsoft-apis.md D1).
 *
 * @param urls the instances' addresses, without a path
 * @param random between 0 and 1, as `Math.random`
 */
export function balanced(urls: readonly string[], random: () => number): Deliver {
  return async (activity) => {
    const first = Math.floor(random() * urls.length);
    const end = Date.now() + PATIENCE_MS;
    const refusals = new Set<string>();
    for (let turn = first; Date.now() < end; turn++) {
      const reply = await sent(`${urls[turn % urls.length]!}/api/messages`, activity);
      if (typeof reply !== 'string') return reply;
      refusals.add(reply);
      await pause(50);
    }
    throw new Error(
      `No instance took the ${activity.type} in ${PATIENCE_MS / 1000} s: ${[...refusals].join(', ')}`,
    );
  };
}

/** A string says why: nobody is there, the connection was cut, or the instance did not take it (500 to 599). */
async function sent(url: string, activity: Activity): Promise<InvokeReply | string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'close' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    if (response.status >= 500) return `${response.status} ${text}`;
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

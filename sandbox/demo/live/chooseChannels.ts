import { randomUUID } from 'node:crypto';
import { people, tenantId, type Person } from '../../tenant/seed.js';
import type { Playground } from '../playground.js';

type Window = Pick<Playground, 'ids' | 'serviceUrl'>;

/**
 * Chooses the channels of the admin's window, as the admin would by mentioning the bot there. The bot judges it as
 * anything that is typed. Throws when the bot does not answer.
 */
export async function chooseChannels(
  botUrl: string,
  window: Window,
  admin: Person = people.anna,
): Promise<void> {
  const { channelId, generalId } = window.ids;
  await mention(botUrl, window, admin, channelId, 'use this channel for approvals');
  await mention(botUrl, window, admin, generalId, 'use this channel for incidents');
}

async function mention(
  botUrl: string,
  window: Window,
  by: Person,
  channel: string,
  words: string,
): Promise<void> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message(window, by, channel, words)),
  });
  if (!response.ok) throw new Error(`the bot answered ${response.status} to “${words}”`);
}

/** What Teams sends for a mention in a channel (microsoft-apis.md D3). */
function message({ ids, serviceUrl }: Window, by: Person, channel: string, words: string): object {
  const at = '<at>Latchkey</at>';
  const now = new Date().toISOString();
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: now,
    locale: 'en-US',
    from: { id: `29:${by.id}`, aadObjectId: by.id, name: by.displayName },
    recipient: { id: ids.botId, name: 'Latchkey' },
    conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId }, team: { id: ids.teamId }, channel: { id: channel } },
    text: `${at} ${words}`,
    textFormat: 'plain',
    entities: [{ type: 'mention', text: at, mentioned: { id: ids.botId, name: 'Latchkey' } }],
  };
}

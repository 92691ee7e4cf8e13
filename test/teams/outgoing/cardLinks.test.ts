import { describe, expect, it } from 'vitest';
import { CLOUDS, CLOUD_NAMES } from '../../../bot/microsoft/clouds.js';
import { CardLinks } from '../../../bot/teams/outgoing/cardLinks.js';

const CHANNEL = '19:approvals@thread.tacv2';

/** The address of a card that stands in this conversation. */
function linkIn(teamsUrl: string, id: string, activityId = '1772456400000'): Promise<string | undefined> {
  const conversation = { serviceUrl: 'https://smba.trafficmanager.net/teams/', conversation: { id } };
  const card = { requestId: 'req-0001', audience: 'approvals', conversation, activityId, drawn: '' } as never;
  return new CardLinks({
    cards: { find: async () => [card] },
    conversations: { groupOf: async () => 'group' },
    tenantId: 'tenant',
    teamsUrl,
  }).to('req-0001');
}

describe('the link to a card', () => {
  it.each([
    ['public', 'https://teams.microsoft.com/l/message/'],
    ['gcc', 'https://teams.microsoft.com/l/message/'],
    ['gcc-high', 'https://gov.teams.microsoft.us/l/message/'],
    ['dod', 'https://dod.teams.microsoft.us/l/message/'],
  ] as const)('opens the Teams of the cloud that is configured: %s', async (name, start) => {
    const link = await linkIn(CLOUDS[name].teamsUrl, `${CHANNEL};messageid=1772456400000`);
    expect(link).toBe(
      `${start}${encodeURIComponent(CHANNEL)}/1772456400000?tenantId=tenant&groupId=group&parentMessageId=1772456400000`,
    );
  });

  it('has an address with a slash at its end in every cloud', () => {
    for (const name of CLOUD_NAMES) expect(CLOUDS[name].teamsUrl).toMatch(/^https:\/\/.+[^/]\/$/);
  });

  it('is none for a chat, nor for a message that was not posted', async () => {
    const { teamsUrl } = CLOUDS.public;
    expect(await linkIn(teamsUrl, 'a:1dRsHCobZ1AxURzY05Dc')).toBeUndefined();
    expect(await linkIn(teamsUrl, CHANNEL, '')).toBeUndefined();
  });
});

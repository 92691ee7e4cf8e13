import type { TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../bot/teams/incoming/channelPlace.js';
import { createLog } from '../../../bot/log.js';

// Where an approver wants the bot to post. Who can read a channel is a story: test/stories/moveChannel.test.ts.

const team = { id: '19:team@thread.tacv2', name: 'Helpdesk' };
const activity = (conversationType: string, channelData: object) =>
  ({
    conversation: { id: '19:general@thread.tacv2;messageid=1', conversationType },
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    channelData,
  }) as unknown as TurnContext['activity'];
const place = (of: TurnContext['activity']) =>
  readPlace({ activity: of } as TurnContext, {
    tenantId: 't',
    mayHaveGuests: true,
    log: createLog('silent'),
  });

describe('a conversation', () => {
  it('that is a channel of a team is looked at, also where guests may read it: what Teams does not say is not believed', async () => {
    expect(await place(activity('channel', { team }))).toBe('not-read');
  });

  it.each([
    ['a group chat', activity('groupChat', { team })],
    ['a private chat', activity('personal', {})],
    ['a channel without a team', activity('channel', {})],
    ['a meeting', activity('channel', { team, meeting: { id: 'm' } })],
  ])('that is no channel of a team is not used: %s', async (_what, of) => {
    expect(await place(of)).toBe('no-channel');
  });
});

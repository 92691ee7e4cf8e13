import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../bot/teams/incoming/receivedActivity.js';

const GOOD = {
  type: 'message',
  id: '1',
  text: 'hello',
  locale: 'nl-NL',
  timestamp: '2026-03-02T12:48:00.000Z',
  from: { id: '29:1', name: 'Piet', aadObjectId: 'c0' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  channelData: { tenant: { id: 't' }, unknown: [1, 2] },
  entities: [{ type: 'clientInfo', locale: 'nl-NL' }],
  somethingNew: { from: 'Teams' },
};

describe('the envelope of an activity', () => {
  it('keeps everything it does not know, and makes dates of times', () => {
    const { timestamp, ...rest } = GOOD;
    expect(readActivity(GOOD)).toEqual({ ...rest, timestamp: new Date(timestamp), rawTimestamp: timestamp });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'message'],
    ['a list', [GOOD]],
    ['no type', { ...GOOD, type: undefined }],
    ['an empty type', { ...GOOD, type: '' }],
    ['a type of 5 kB', { ...GOOD, type: 'x'.repeat(5_000) }],
    ['a number for a text', { ...GOOD, text: 5 }],
    ['an object for a text', { ...GOOD, text: { toString: 'x' } }],
    ['an object for a locale', { ...GOOD, locale: { toLowerCase: null } }],
    ['a number for a name', { ...GOOD, name: 7 }],
    ['no conversation', { ...GOOD, conversation: undefined }],
    ['a conversation without an id', { ...GOOD, conversation: {} }],
    ['a conversation whose id is a list', { ...GOOD, conversation: { id: ['a:1'] } }],
    ['a number for a conversation type', { ...GOOD, conversation: { id: 'a:1', conversationType: 7 } }],
    ['a list for a tenant', { ...GOOD, conversation: { id: 'a:1', tenantId: ['t'] } }],
    ['a text for whether it is a group', { ...GOOD, conversation: { id: 'a:1', isGroup: 'yes' } }],
    ['a text for a sender', { ...GOOD, from: 'Anna' }],
    ['a sender whose Entra id is a number', { ...GOOD, from: { aadObjectId: 5 } }],
    ['a recipient that is a list', { ...GOOD, recipient: [] }],
    ['an entity that is null', { ...GOOD, entities: [null] }],
    ['entities that are no list', { ...GOOD, entities: { length: 1 } }],
    ['a mention of nobody', { ...GOOD, entities: [{ type: 'mention', text: '<at>x</at>' }] }],
    [
      'a mention whose text is a number',
      { ...GOOD, entities: [{ type: 'mention', text: 1, mentioned: { id: 'x' } }] },
    ],
    ['an attachment that is a text', { ...GOOD, attachments: ['x'] }],
    ['a list for channel data', { ...GOOD, channelData: [] }],
    ['an address that is an object', { ...GOOD, serviceUrl: { href: 'https://smba' } }],
  ])('is refused with %s', (_what, body) => {
    expect(readActivity(body)).toBeUndefined();
  });

  it('cannot reach the prototype of anything', () => {
    const body: unknown = JSON.parse(
      `{"type":"message","conversation":{"id":"a:1"},"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}`,
    );
    const activity = readActivity(body) as unknown as Record<string, unknown>;
    expect(activity?.['isAdmin']).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('may say null for a list that is not there', () => {
    const none = { entities: null, attachments: null, membersAdded: null, channelData: null, text: null };
    expect(readActivity({ ...GOOD, ...none })).toMatchObject({
      type: 'message',
      conversation: { id: 'a:1' },
    });
  });

  it('may leave out what is not there: who it is from, and whom it is for', () => {
    const activity = readActivity({ type: 'typing', conversation: { id: 'a:1' }, from: null });
    expect(activity).toMatchObject({ type: 'typing', recipient: { id: '' } });
    expect(activity?.from).toBeUndefined();
  });
});

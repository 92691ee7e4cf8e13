import { describe, expect, it } from 'vitest';
import { mentioning, mentionsSomebody } from '../../../bot/teams/outgoing/mentions.js';
import { cardMessage } from '../../../bot/teams/ports/outgoingMessage.js';

const anna = { id: 'id-of-anna', name: 'Anna' };
const mention = { type: 'mention', text: '<at>Anna</at>', mentioned: anna };
const first = { type: 'TextBlock', text: 'Sign-in for Lena?' };
const card = cardMessage({ type: 'AdaptiveCard', body: [first], msteams: { width: 'Full' } });

describe('a sentence that calls somebody', () => {
  it('is a part of the card, because a text beside a card is a message of its own', () => {
    const { text, entities, attachments } = mentioning([anna], 'a request waits', card);
    expect([text, entities]).toEqual([undefined, undefined]);
    expect(attachments?.map(({ content }) => content)).toEqual([
      {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text: '<at>Anna</at>: a request waits', wrap: true }, first],
        msteams: { width: 'Full', entities: [mention] },
      },
    ]);
  });

  it('is a text where there is no card', () => {
    expect(mentioning([anna], 'a request waits')).toEqual({
      type: 'message',
      text: '<at>Anna</at>: a request waits',
      entities: [mention],
    });
  });

  it('notifies somebody, in a text and on a card, only where it names them', () => {
    const calls = [
      mentioning([anna], 'it waits'),
      mentioning([anna], 'it waits', card),
      mentioning([], 'it waits'),
      mentioning([], 'it waits', card),
    ];
    expect(calls.map(mentionsSomebody)).toEqual([true, true, false, false]);
  });
});

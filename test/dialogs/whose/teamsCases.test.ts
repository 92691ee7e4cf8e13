import type { Activity } from 'botbuilder-core';
import { describe, expect, it } from 'vitest';
import { Chat, message } from '../chat.js';
import { find } from './directory.js';

// Two of the cases of Teams' own formats, by their id. The words themselves are checked in test/teams/incoming/words.

/** What the bot says to an activity, after the first words. */
async function answer(first: string, sent: Partial<Activity>): Promise<{ chat: Chat; said: string }> {
  const chat = new Chat('en-GB', { find });
  await chat.say(first);
  const replies = await chat.say(message(sent.text, sent));
  return { chat, said: replies.map(({ text }) => text).join('\n') };
}

describe('whose account it is, answered in a format of Teams', () => {
  it('t119: "me" with "reply" is the asker themselves', async () => {
    const { chat } = await answer('my account is locked', {
      text: '<quoted messageId="1778622003149"/> me',
      entities: [{ type: 'quotedReply', quotedReply: { messageId: '1778622003149' } }],
    });
    await chat.say('yes');
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: chat.askerId }]);
  });

  it('t125: a colleague who is mentioned is offered, and nothing is asked for before', async () => {
    const name = 'Pieter van den Berg';
    const mention = { type: 'mention', text: `<at>${name}</at>`, mentioned: { id: '29:x', name } };
    const { chat, said } = await answer('wachtwoord vergeten', {
      text: `<at>${name}</at>`,
      entities: [mention],
    });
    expect(said).toContain(name);
    expect(chat.unlocking.reports).toEqual([]);
    await chat.sayAll(['ja', 'ja']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: 'pieter' }]);
  });
});

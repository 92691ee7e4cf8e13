import type { Activity } from 'botbuilder';
import { describe, expect, it, vi } from 'vitest';
import { Conversations } from '../../../bot/teams/outgoing/conversations.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import type { AppInstaller } from '../../../bot/unlock/ports/appInstaller.js';
import { MemoryConversations } from '../../helpers/memoryTeamsStores.js';
import { FakeTeams } from '../../jobs/fakeTeams.js';

// The private chat with somebody who does not have the app.

const PIET = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Piet' };
const CHAT = '19:0de6_f32b@unq.gbl.spaces';

function scene(installer: AppInstaller | 'off') {
  const messenger = new FakeTeams();
  messenger.without.add(PIET.id);
  const store = new MemoryConversations();
  const configured = { approvals: undefined, incidents: undefined, serviceUrl: 'https://smba.example/' };
  const options = { store, messenger, configured, installer, botAppId: 'app', tenantId: 'tenant' };
  return { store, conversations: new Conversations(options) };
}

const away: AppInstaller = {
  chatFor: async () => {
    throw new RemoteError('install the app', { kind: 'unavailable' });
  },
};

describe('the chat with somebody without the app', () => {
  it('is none, unless the operator lets the bot install itself', async () => {
    expect(await scene('off').conversations.personal(PIET)).toBeUndefined();
  });

  it('is the one that Graph names, and is remembered, so that nothing is installed twice', async () => {
    const asked: string[] = [];
    const chatFor = async ({ id }: { readonly id: string }) => {
      asked.push(id);
      return CHAT;
    };
    const { conversations, store } = scene({ chatFor });
    const address = { serviceUrl: 'https://smba.example/', conversation: { id: CHAT, isGroup: false } };
    expect(await conversations.personal(PIET)).toMatchObject(address);
    expect(await conversations.personal(PIET)).toMatchObject(address);
    expect((await store.find(PIET.id))?.reference.conversation?.id).toBe(CHAT);
    expect(asked).toEqual([PIET.id]);
  });

  it('is none where it cannot be installed for them', async () => {
    const { conversations, store } = scene({ chatFor: async () => undefined });
    expect(await conversations.personal(PIET)).toBeUndefined();
    expect(await store.find(PIET.id)).toBeUndefined();
  });

  it('is asked for again while Graph is away, but nobody waits for that', async () => {
    const { conversations } = scene(away);
    await expect(conversations.personal(PIET)).rejects.toThrow('install the app');
    expect(await conversations.personalNow(PIET)).toBeUndefined();
  });
});

describe('the address of a private chat', () => {
  const message = (more: Partial<Activity> = {}): Activity =>
    ({
      type: 'message',
      id: String(Math.random()),
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      from: { id: '29:piet', aadObjectId: PIET.id, name: PIET.name },
      recipient: { id: '28:app', name: 'Latchkey' },
      conversation: { id: CHAT, conversationType: 'personal', tenantId: 'tenant' },
      locale: 'nl-NL',
      ...more,
    }) as Activity;

  function remembering() {
    const { conversations, store } = scene('off');
    return { conversations, store, written: vi.spyOn(store, 'remember') };
  }

  it('is stored once, not again with each message', async () => {
    const { conversations, written } = remembering();
    expect(await conversations.rememberPersonal(message())).toBe(true);
    expect(await conversations.rememberPersonal(message())).toBe(false);
    expect(await conversations.rememberPersonal(message({ locale: undefined }))).toBe(false);
    expect(written).toHaveBeenCalledTimes(1);
  });

  it('is new for one alone of two announcements at once, which both found nothing', async () => {
    const { conversations } = remembering();
    const announced = [message(), message()].map((activity) => conversations.rememberPersonal(activity));
    expect((await Promise.all(announced)).filter(Boolean)).toHaveLength(1);
  });

  it('is stored again when Teams moves the chat, or the person changes the language of Teams', async () => {
    const { conversations, store, written } = remembering();
    await conversations.rememberPersonal(message());
    await conversations.rememberPersonal(message({ serviceUrl: 'https://smba.example/emea/' }));
    await conversations.rememberPersonal(
      message({ serviceUrl: 'https://smba.example/emea/', locale: 'en-GB' }),
    );
    expect(written).toHaveBeenCalledTimes(3);
    const stored = await store.find(PIET.id);
    expect(stored).toMatchObject({
      locale: 'en-GB',
      reference: { serviceUrl: 'https://smba.example/emea/' },
    });
  });
});

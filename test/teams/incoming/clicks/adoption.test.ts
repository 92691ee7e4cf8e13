import type { Activity } from 'botbuilder';
import { beforeEach, describe, expect, it } from 'vitest';
import { Adoption } from '../../../../bot/teams/incoming/clicks/adoption.js';
import type { ChannelChoice } from '../../../../bot/unlock/channels/channelChoice.js';
import type { Actor } from '../../../../bot/unlock/person.js';
import type { Vouching } from '../../../../bot/unlock/proof/proof.js';
import type { Stop } from '../../../../bot/unlock/request/stop.js';
import { VERBS, type CardAction } from '../../../../cards/actions.js';
import { MemoryStore } from '../../../helpers/memoryStore.js';
import { MemoryCards } from '../../../helpers/memoryTeamsStores.js';
import { anna, ben, pending, TENANT } from '../../../helpers/requests.js';

// A card that is not known is kept up to date from the first click on it, in the places where it may stand.

const REQUEST = pending();
const APPROVALS = { conversation: { id: '19:approvals', conversationType: 'channel' } };
const CREDENTIAL = ['reveal', 'read-out'];
const ELSEWHERE = [
  ...[
    'withdraw',
    'ask-anew',
    'still-not-working',
    'lift',
    'history',
    'choose-channel',
    'move-channel',
    'keep-channel',
  ],
  ...['vouch-yes', 'vouch-no', 'vouch-not-them', 'suspect', 'false-call', 'helped-yes'],
  ...['mass-declare', 'mass-all', 'mass-chosen', 'mass-none', 'mass-some', 'mass-card'],
  ...['hold', 'let-go', 'hand-form', 'hand-to', 'queue'],
];

let cards: MemoryCards;
let store: MemoryStore;
let adoption: Adoption;
beforeEach(() => {
  cards = new MemoryCards();
  store = new MemoryStore();
  store.put(REQUEST);
  const conversations = {
    channel: async (kind: string) => (kind === 'approvals' ? APPROVALS : undefined),
  };
  const log = { info: () => undefined } as never;
  adoption = new Adoption({ store, cards, conversations, jobs: store.jobs, log });
});

/** Anna clicks on a card in the approvals channel. */
function click(activityId: string, kind: string = 'approve', conversationId = '19:approvals;messageid=1') {
  const conversation = { ...APPROVALS.conversation, id: conversationId };
  const activity = { replyToId: activityId, conversation } as unknown as Activity;
  const action = { kind, requestId: REQUEST.id } as unknown as CardAction;
  return adoption.ofClicked(action, { ...anna, tenantId: TENANT }, activity);
}

/** Somebody clicks on a card in their private chat. */
function clickInChat(activityId: string, kind: string, who: Actor) {
  const conversation = { id: `a:${who.id}`, conversationType: 'personal' };
  const activity = { replyToId: activityId, conversation } as unknown as Activity;
  const action = { kind, requestId: REQUEST.id } as unknown as CardAction;
  return adoption.ofClicked(action, { ...who, tenantId: TENANT }, activity);
}

const known = async () => (await cards.find(REQUEST.id)).map(({ activityId }) => activityId);

describe('a clicked card', () => {
  it('that is not known is remembered, and drawn again', async () => {
    await click('m1');
    expect(await known()).toEqual(['m1']);
    expect(store.jobs.of('announce')).toHaveLength(1);
  });

  it('that is known is remembered once, and not drawn for that', async () => {
    await click('m1');
    await click('m1');
    expect(await known()).toEqual(['m1']);
    expect(store.jobs.of('announce')).toHaveLength(1);
  });

  it('is remembered beside the first one, five copies at most', async () => {
    for (let n = 0; n < 20; n++) await click(`m${n}`);
    expect(await known()).toHaveLength(6);
  });

  it('is remembered when Teams asks for a reader’s own view of it, without a click', async () => {
    await click('m1');
    await click('m2', 'view');
    expect(await known()).toEqual(['m1', 'm2']);
  });

  it('in another channel is not remembered', async () => {
    await click('m1', 'approve', '19:lunch');
    expect(await known()).toEqual([]);
  });

  it.each(VERBS.filter((verb) => ![...CREDENTIAL, ...ELSEWHERE].includes(verb)))(
    'for approvers is adopted by its button %s',
    async (verb) => {
      await click('m1', verb);
      expect(await known()).toEqual(['m1']);
    },
  );

  it('of who was asked to vouch is adopted in their own chat alone', async () => {
    store.put({ ...REQUEST, vouching: { asked: { ...ben, relation: 'manager' } } as unknown as Vouching });
    await clickInChat('m1', 'vouch-yes', anna);
    expect(await known()).toEqual([]);
    await clickInChat('m1', 'vouch-yes', ben);
    expect(await cards.find(REQUEST.id)).toMatchObject([{ audience: `vouch:${ben.id}` }]);
  });

  it('about another channel is adopted in the channel that is used now alone', async () => {
    const choice = { id: REQUEST.id, from: { address: APPROVALS } } as unknown as ChannelChoice;
    store.loadChoice = async () => choice as never;
    await click('m1', 'move-channel', '19:lunch');
    expect(await known()).toEqual([]);
    await click('m1', 'move-channel');
    expect(await cards.find(REQUEST.id)).toMatchObject([{ audience: 'channel:old' }]);
  });

  it('about a stop of everything is adopted in its channel', async () => {
    store.stops.set(REQUEST.id, { id: REQUEST.id } as Stop);
    await click('m1', 'lift');
    expect(await cards.find(REQUEST.id)).toMatchObject([{ audience: 'stop:approvals' }]);
  });

  it.each(['suspect', 'false-call'])('that was sent once is not kept up to date: %s', async (verb) => {
    await click('m1', verb);
    expect(await known()).toEqual([]);
  });
});

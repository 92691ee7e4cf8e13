import type { Activity } from 'botbuilder';
import { beforeEach, describe, expect, it } from 'vitest';
import { Adoption } from '../../../../bot/teams/incoming/clicks/adoption.js';
import { VERBS, type CardAction } from '../../../../cards/actions.js';
import { MemoryStore } from '../../../helpers/memoryStore.js';
import { MemoryCards } from '../../../helpers/memoryTeamsStores.js';
import { anna, pending, TENANT } from '../../../helpers/requests.js';

// A card that is not known is kept up to date from the first click on it, in the places where it may stand.

const REQUEST = pending();
const APPROVALS = { conversation: { id: '19:approvals', conversationType: 'channel' } };
const CREDENTIAL = ['reveal'];
const ELSEWHERE = ['withdraw', 'lift', 'history', 'choose-channel'];

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
});

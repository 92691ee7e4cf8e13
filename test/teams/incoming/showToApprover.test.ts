import { EASY_RULES } from '../../helpers/proofs.js';
import type { TurnContext } from 'botbuilder';
import { beforeEach, describe, expect, it } from 'vitest';
import { CardActions, type CardActionsOptions } from '../../../bot/teams/incoming/cardActions.js';
import { CardRenderer } from '../../../bot/teams/outgoing/cardRenderer.js';
import type { AuditEvent } from '../../../bot/unlock/audit/auditEvent.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import type { Person } from '../../../bot/unlock/person.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { APPROVER } from '../../helpers/requests.js';
import { catalogue } from '../../helpers/withCatalogue.js';
import { approver, colleague, joiner, sampleSending, subject } from '../../helpers/sampleRequests.js';

// Details are personal. The bot shows them only to people who may decide, and never where others read along.

const request = sampleSending();
const now = () => new Date('2026-03-02T13:10:00.000Z');
const outsider: Person = { id: '5f6c0d1e-0000-4000-8000-00000000000e', name: 'Otto' };

let audited: AuditEvent[];
let sent: unknown[];
let privately: { to: unknown; activity: unknown }[];
let rights: CardActionsOptions['rights'];
let stored: UnlockRequest | undefined;

beforeEach(() => {
  [audited, sent, privately, stored] = [[], [], [], request];
  rights = async (id) => ({ ...APPROVER, isApprover: id !== outsider.id });
});

function cardActions(): CardActions {
  const append = async (_id: string, events: readonly AuditEvent[]) => void audited.push(...events);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const options = {
    store: {
      load: async () => stored,
      holdsOn: async () => [],
      change: async (work: (tx: object) => Promise<unknown>) => work({ append, freezesOf: async () => [] }),
    },
    rights: (id: string, about: UnlockRequest) => rights(id, about),
    now,
    renderer: new CardRenderer({
      hours: 'always',
      language: 'en',
      timeZone: 'Europe/Amsterdam',
      remedies: catalogue,
      proofLevels: EASY_RULES.levels,
      evidenceLinks: () => undefined,
      signInPage: false,
      now,
    }),
    conversations: { personalNow: async (person: Person) => ({ user: { id: person.id } }) },
    messenger: { post: async (to: unknown, activity: unknown) => void privately.push({ to, activity }) },
    language: 'en',
    stepUp: 'off',
    adoption: { ofClicked: async () => undefined },
    clicks: { takeUntold: async () => [] },
    log,
  };
  return new CardActions(options as unknown as CardActionsOptions);
}

function click(person: Person, verb: string, asSubmit = false): TurnContext {
  const data = { requestId: request.id, version: request.version };
  const activity = {
    from: { id: '29:x', name: person.name, aadObjectId: person.id },
    conversation: {
      id: '19:c;messageid=1',
      isGroup: true,
      conversationType: 'channel',
      tenantId: request.tenantId,
    },
    channelData: { tenant: { id: request.tenantId } },
    locale: 'en-GB',
    value: asSubmit ? { verb, ...data } : { action: { type: 'Action.Execute', verb, data } },
  };
  return {
    activity,
    sendActivity: async (what: unknown) => void sent.push(what),
  } as unknown as TurnContext;
}

const answerTo = async (person: Person, verb: string) => {
  const { type, value } = await cardActions().invoke(click(person, verb));
  return { type, text: typeof value === 'string' ? value : JSON.stringify(value) };
};

describe('Details', () => {
  it('are answered to the approver who clicked, and to nobody else', async () => {
    const { type, text } = await answerTo(approver, 'details');
    expect(type).toBe('application/vnd.microsoft.card.adaptive');
    expect(text).toContain('Only you see this');
    expect(text).toContain('Wim Smeets');
    expect([sent, privately]).toEqual([[], []]);
  });

  it('are on record before they are seen', async () => {
    await answerTo(approver, 'details');
    expect(audited).toEqual([
      { what: 'details-opened', at: '2026-03-02T13:10:00.000Z', actorId: approver.id },
    ]);
  });

  it.each([
    ['somebody who is no approver', outsider, 'Only people in the approver group can do this.'],
    ['who asked', { ...colleague }, 'you asked for this yourself'],
    ['who asked along', { ...joiner }, 'you asked for this yourself'],
    ['whose account it is', subject, 'this is about your own account'],
  ])('are refused to %s, without a trace in the channel', async (_who, person, sentence) => {
    for (const verb of ['details', 'back']) {
      const { type, text } = await answerTo(person, verb);
      expect(type).toBe('application/vnd.microsoft.activity.message');
      expect(text).toContain(sentence);
    }
    await cardActions().submit(click(person, 'details', true));
    expect(sent).toEqual([]);
    expect(JSON.stringify(privately)).not.toContain('Wim Smeets');
    expect(audited).toEqual([]);
  });

  it('are refused while it cannot be checked who may see them', async () => {
    rights = () => Promise.reject(new RemoteError('read a group', { kind: 'unavailable' }));
    expect((await answerTo(approver, 'details')).text).toContain('could not be checked');
    expect(audited).toEqual([]);
  });

  it('are not there for a request that is not', async () => {
    stored = undefined;
    expect((await answerTo(approver, 'details')).text).toBe('This request no longer exists.');
  });

  it('lead back to the card that everybody sees, which is no opening', async () => {
    const { text } = await answerTo(approver, 'back');
    expect(text).toContain('Unblock sending for Julia Jansen?');
    expect(text).not.toContain('Wim Smeets');
    expect(audited).toEqual([]);
  });

  it('go to the private chat of an approver whose client cannot be given a card', async () => {
    await cardActions().submit(click(approver, 'details', true));
    expect(sent).toEqual([]);
    expect(privately).toMatchObject([{ to: { user: { id: approver.id } } }]);
    expect(JSON.stringify(privately)).toContain('Wim Smeets');
    expect(JSON.stringify(privately)).not.toContain('"verb":"back"');
    expect(audited).toHaveLength(1);
  });
});

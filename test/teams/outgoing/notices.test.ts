import { EASY_RULES } from '../../helpers/proofs.js';
import { describe, expect, it } from 'vitest';
import type { Conversations } from '../../../bot/teams/outgoing/conversations.js';
import { CardRenderer } from '../../../bot/teams/outgoing/cardRenderer.js';
import { noticesOf } from '../../../bot/teams/outgoing/notices/notices.js';
import type { Notice } from '../../../bot/teams/outgoing/notices/notice.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Person } from '../../../bot/unlock/person.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { manager, sampleFindings } from '../../helpers/sampleFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';
import {
  approver,
  colleague,
  done,
  failed,
  herself,
  notNeeded,
  sampleApproved,
  sampleClosed,
  sampleDenied,
  sampleFinished,
  sampleLost,
  samplePending,
  sampleSending,
  subject,
} from '../../helpers/sampleRequests.js';

const now = () => new Date('2026-03-02T13:10:00.000Z');
const renderer = new CardRenderer({
  hours: 'always',
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  remedies: catalogue,
  proofLevels: EASY_RULES.levels,
  evidenceLinks: () => undefined,
  signInPage: false,
  now,
});

/** Only Julia has written to the bot before, in Dutch. */
const conversations = {
  channel: async () => undefined,
  personal: async () => undefined,
  languageOf: async (person: Person, otherwise: 'en' | 'nl') => (person.id === subject.id ? 'nl' : otherwise),
} as unknown as Conversations;

async function notices(request: UnlockRequest, notifyManager = false): Promise<readonly Notice[]> {
  return noticesOf(request, undefined, {
    conversations,
    renderer,
    remedies: catalogue,
    language: 'en',
    now,
    notifyManager,
  });
}

async function told(request: UnlockRequest, audience: string, notifyManager = false) {
  const all = await notices(request, notifyManager);
  return all.find((notice) => notice.audience === `${audience}:${personOf(audience).id}`)?.message.text;
}

const personOf = (audience: string) => (audience === 'manager' ? manager : subject);
const asked = samplePending({ requester: colleague });
const resolved = sampleFinished(
  'resolved',
  [done('reset-password'), done('revoke-sessions')],
  sampleApproved(asked),
);

describe('The person whose account it is', () => {
  it('hears what was done, who asked and who approved, in their own language', async () => {
    expect(await told(resolved, 'subject')).toBe(
      'Je account is gewijzigd: er is een nieuw wachtwoord ingesteld en elk apparaat is afgemeld. ' +
        'Bram de Vries vroeg erom en Anna Bakker keurde het goed. Niet verwacht? ' +
        'Bel je helpdesk en noem aanvraag K7QX-3MPD.',
    );
  });

  it('hears only of what was really changed', async () => {
    const steps = [done('reset-password'), failed('revoke-sessions', { kind: 'unavailable' })];
    const partly = sampleFinished('partly-resolved', steps, sampleApproved(asked));
    expect(await told(partly, 'subject')).not.toContain('uitgelogd');
    expect(await told(partly, 'subject')).toContain('wachtwoord ingesteld');
  });

  it.each([
    ['they asked themselves', sampleFinished('resolved', [done('reset-password')], sampleApproved())],
    ['they asked along', { ...resolved, joined: [herself] }],
    [
      'nothing was changed',
      sampleFinished('unchanged', [notNeeded('reset-password')], sampleApproved(asked)),
    ],
    ['it is not over', asked],
    ['it was denied', sampleDenied()],
    ['a person did it and wrote what', { ...sampleClosed(), requester: colleague }],
  ])('hears nothing extra when %s', async (_what, request) => {
    const audiences = (await notices(request, true)).map(({ audience }) => audience);
    expect(audiences.filter((name) => /^(subject|manager|asked-for)/.test(name))).toEqual([]);
  });

  it('hears of it once, and not being reachable is no error', async () => {
    const notice = (await notices(resolved)).find(({ audience }) => audience === `subject:${subject.id}`);
    expect(notice).toMatchObject({ sendOnce: true, optional: true });
  });

  it('hears at once that somebody asks, where they can still sign in', async () => {
    expect(await told(sampleSending(), 'asked-for')).toMatch(/^Bram de Vries heeft de beheerders gevraagd/);
    expect(await told(asked, 'asked-for')).toBeUndefined();
    const account = known({ enabled: false, directorySynced: false, guest: false });
    const disabled = sampleSending({ findings: sampleFindings({ account }) });
    expect(await told(disabled, 'asked-for')).toBeUndefined();
  });
});

describe('Their manager', () => {
  it('hears what was done, and nothing of the problem, where that is configured', async () => {
    expect(await told(resolved, 'manager', true)).toBe(
      'The account of Julia Jansen was changed: a new password was set and every device was signed out. ' +
        'Bram de Vries asked and Anna Bakker approved. Not expected? Call your helpdesk and name request K7QX-3MPD.',
    );
    expect(await told(resolved, 'manager')).toBeUndefined();
  });

  it.each([
    ['is not known', sampleFindings({ manager: unknown('unavailable') })],
    ['is nobody', sampleFindings({ manager: known(undefined) })],
    ['approved it', sampleFindings({ manager: known(approver) })],
    ['asked for it', sampleFindings({ manager: known(colleague) })],
  ])('hears nothing when that %s', async (_what, findings) => {
    const all = await notices({ ...resolved, findings }, true);
    expect(all.filter(({ audience }) => audience.startsWith('manager'))).toEqual([]);
  });
});

describe('The notification of a credential', () => {
  it('says what it is: a password or a pass', async () => {
    const summary = async (request: UnlockRequest) => {
      const offered = { state: 'offered' } as const;
      const all = await noticesOf(request, offered, {
        conversations,
        renderer,
        remedies: catalogue,
        notifyManager: false,
        language: 'en',
        now,
      });
      return all.find(({ audience }) => audience === 'credential')?.message.summary;
    };
    expect(await summary(resolved)).toBe('New password for Julia Jansen');
    const pass = sampleFinished('resolved', [done('temporary-access-pass')], sampleApproved(sampleLost()));
    expect(await summary(pass)).toBe('Temporary Access Pass for Julia Jansen');
  });
});

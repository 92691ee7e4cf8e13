import { describe, expect, it } from 'vitest';
import { closeFolder } from '../../bot/remedies/closeFolder.js';
import { openFolder } from '../../bot/remedies/openFolder.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import type { FolderShare } from '../../bot/unlock/evidence/otherWays.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import type { MailboxFolders } from '../../bot/unlock/ports/mailboxFolders.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { evidenceLines } from '../helpers/evidenceLines.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';
import { julia, SENT } from './ports.js';

const MALLORY: FolderShare = { folder: 'calendar', path: 'Agenda', who: 'Mallory', rights: ['Editor'] };
const target: Target = { id: 'Mallory', name: 'Mallory, Agenda', kind: 'calendar:Agenda' };

function tenant() {
  const state = { shares: [MALLORY] as readonly FolderShare[] };
  const folders: MailboxFolders = {
    shares: async () => state.shares,
    sharesOf: async (_mailbox, { path }) => state.shares.filter((one) => one.path === path),
    close: async (_mailbox, _folder, who) => {
      state.shares = state.shares.filter((one) => one.who !== who);
      return 'made';
    },
    open: async (_mailbox, { flags: _none, ...share }) => {
      state.shares = [...state.shares, share];
      return 'made';
    },
  };
  return { state, ports: { ...idlePorts, mailboxes: { folders } } as unknown as RemedyPorts };
}

describe('a shared folder', () => {
  it('is closed for one person, read back, and shared again as it was', async () => {
    const { state, ports } = tenant();
    const close = closeFolder(ports);
    const before = await close.read(julia, target);
    expect(close.isAlreadyFine(before)).toBe(false);
    await close.run(julia, { requestId: 'R1', target });
    expect(state.shares).toEqual([]);
    expect(await close.confirm(julia, before, target, SENT)).toBe(true);

    const open = openFolder(ports);
    const again = { ...target, value: before };
    expect(open.isAlreadyFine(await open.read(julia, again), again)).toBe(false);
    await open.run(julia, { requestId: 'R2', target: again });
    expect(await open.confirm(julia, null, again, SENT)).toBe(true);
    expect(state.shares).toEqual([MALLORY]);
  });

  it('is not called closed where a row was not understood, which may be theirs', async () => {
    const { state, ports } = tenant();
    state.shares = [{ ...MALLORY, who: '{"raw":1}', unclear: true }];
    const close = closeFolder(ports);
    expect(await remoteErrorFrom(close.read(julia, target))).toMatchObject({ code: 'NotUnderstood' });
    expect(
      await remoteErrorFrom(close.confirm(julia, { rights: ['Editor'], flags: [] }, target, SENT)),
    ).toMatchObject({ code: 'NotUnderstood' });
  });

  it('that shows no more than when somebody is busy needs no step', async () => {
    const { state, ports } = tenant();
    state.shares = [{ ...MALLORY, rights: ['AvailabilityOnly'] }];
    const close = closeFolder(ports);
    expect(close.isAlreadyFine(await close.read(julia, target))).toBe(true);
  });

  it.each([undefined, { rights: [] }, { rights: 'Editor' }])(
    'is not shared from something that was never stored: %j',
    async (value) => {
      const again = { ...target, ...(value !== undefined && { value }) };
      const error = await remoteErrorFrom(
        openFolder(tenant().ports).run(julia, { requestId: 'R1', target: again }),
      );
      expect(error).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
    },
  );

  it.each(['', 'calendar', 'attic:Agenda', 'calendar:'])(
    'that no step names is not touched: “%s”',
    async (kind) => {
      const error = await remoteErrorFrom(closeFolder(tenant().ports).read(julia, { ...target, kind }));
      expect(error).toMatchObject({ kind: 'rejected', code: 'NoFolder' });
    },
  );
});

describe('among what can be chosen', () => {
  const offers = (shares: readonly FolderShare[], forwards = false, recent?: string) => {
    const evidence = evidenceOf({
      folders: known(shares),
      ruleChanges: known(
        recent === undefined ? [] : [{ at: '2026-03-01T09:00:00.000Z', what: 'folder-shared', name: recent }],
      ),
      ...(forwards && {
        forwarding: known({ address: null, smtpAddress: 'smtp:x@evil.example', keepsCopy: true }),
      }),
    });
    return closeFolder(idlePorts).offered!.contain!({
      judged: judge(evidence, julia),
      account: undefined,
    }).map(({ target: to, advised }) => [to?.id, advised]);
  };
  const everybody: FolderShare = { ...MALLORY, who: 'Default', rights: ['LimitedDetails'] };
  const inbox: FolderShare = { folder: 'inbox', path: 'Inbox', who: 'Default', rights: ['Reviewer'] };
  const outsider: FolderShare = { ...MALLORY, who: 'ExchangePublishedUser.x@evil.example' };

  it('is who sees more than when somebody is busy; chosen is with whom it was shared lately', () => {
    const busy: FolderShare = { ...MALLORY, who: 'Default', rights: ['AvailabilityOnly'] };
    expect(offers([busy, { ...busy, who: 'Anonymous', rights: ['None'] }])).toEqual([]);
    expect(offers([MALLORY, everybody])).toEqual([
      ['Default', false],
      ['Mallory', false],
    ]);
    expect(offers([everybody, MALLORY], false, 'mallory')).toEqual([
      ['Mallory', true],
      ['Default', false],
    ]);
  });

  it('are outsiders and an inbox that everybody reads chosen beside other signs, and a calendar of everybody is not', () => {
    expect(offers([outsider, inbox, everybody])).toEqual([
      [outsider.who, false],
      ['Default', false],
      ['Default', false],
    ]);
    expect(offers([outsider, inbox, everybody], true)).toEqual([
      [outsider.who, true],
      ['Default', true],
      ['Default', false],
    ]);
  });

  it('what could not be read is nothing to choose, and no green tick', () => {
    const gap: FolderShare = { folder: 'inbox', path: '', who: '', rights: [], unread: true };
    expect(offers([gap])).toEqual([]);
    expect(evidenceLines(evidenceOf({ folders: known([gap]) }), 'delegates')).toEqual([
      'unread Who may open the inbox could not be read.',
    ]);
    const lines = evidenceLines(evidenceOf({ folders: unknown('unavailable') }), 'delegates');
    expect(lines.filter((line) => line.startsWith('fine'))).toEqual([]);
  });

  it('each has its line, with the rights in the words of Exchange', () => {
    expect(evidenceLines(evidenceOf({ folders: known([outsider, inbox]) }), 'delegates')).toEqual([
      'odd ExchangePublishedUser.x@evil.example may open the calendar (Editor): not of the organisation',
      'odd Default may open the inbox (Reviewer): that is everybody',
    ]);
    expect(evidenceLines(evidenceOf({ folders: known([]) }), 'delegates')).toEqual([
      'fine Nobody else: mailbox, inbox and calendar',
    ]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { Watcher } from '../../bot/jobs/watcher.js';
import { createLog } from '../../bot/log.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Investigation } from '../../bot/unlock/ports/investigation.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { quiet, sampleWatched } from '../helpers/sampleWatch.js';
import { decide } from '../helpers/withCatalogue.js';

// The `watch` job looks at an account after somebody was let in, at the moments in the request.

let request: UnlockRequest;
let now: string;
let busy: boolean;
let looked: string[];
let sent: unknown[][];
let subjectNow: () => Promise<Subject | undefined>;

function run(canRead = true): Promise<void> {
  const found = quiet();
  const graph = (source: keyof typeof found) => async () => {
    looked.push(source);
    return found[source];
  };
  const mailbox = (source: keyof typeof found) => async () => {
    looked.push(source);
    const finding = found[source];
    return finding.known ? finding.value : undefined;
  };
  return new Watcher({
    service: {
      apply: async (_id: string, command: Command) => {
        const decision = decide(request, command);
        if (decision.ok) request = decision.request;
      },
    } as unknown as UnlockService,
    store: { load: async () => request } as unknown as RequestStore,
    investigation: {
      methods: graph('methods'),
      changes: graph('changes'),
      consents: graph('consents'),
      rules: graph('rules'),
      risk: graph('risk'),
      signIns: graph('signIns'),
      codeSignIns: graph('codeSignIns'),
      backgroundSignIns: graph('backgroundSignIns'),
      devices: graph('devices'),
      replies: graph('replies'),
    } as unknown as Investigation,
    mailboxes: {
      canRead,
      ruleChanges: async () => ({ changes: await mailbox('ruleChanges')() }),
      forwarding: mailbox('forwarding'),
      rules: mailbox('mailboxRules'),
      delegates: mailbox('delegates'),
      ways: { phones: mailbox('phones'), protocols: mailbox('protocols') },
      folders: { shares: mailbox('folders') },
      sweeps: { rules: mailbox('sweepRules') },
    } as unknown as Mailboxes,
    directory: { subject: () => subjectNow() },
    leases: { hold: async (_key, work) => (busy ? 'busy' : work(async () => undefined)) },
    jobs: { send: async (...what: unknown[]) => void sent.push(what) },
    now: () => new Date(now),
    log: createLog('silent'),
  }).run('R1');
}

const looks = () => (request as Finished).watch!.looks;
const made = () => looks().filter(({ at }) => at !== undefined).length;

beforeEach(() => {
  request = sampleWatched();
  now = looks()[0]!.due;
  busy = false;
  looked = [];
  sent = [];
  subjectNow = async () => request.subject;
});

describe('a watched account', () => {
  it('is noted first, without the audits of what came later: reports are scarce', async () => {
    await run();
    const later: readonly string[] = ['changes', 'ruleChanges'];
    expect(looked.toSorted()).toEqual(
      Object.keys(quiet())
        .filter((source) => !later.includes(source))
        .toSorted(),
    );
    expect(made()).toBe(1);
  });

  it('is read once for each later look, every source', async () => {
    await run();
    looked = [];
    now = looks()[1]!.due;
    await run();
    expect(looked.toSorted()).toEqual(Object.keys(quiet()).toSorted());
    expect(made()).toBe(2);
  });

  it('is read once for all looks that are due', async () => {
    now = looks()[2]!.due;
    await run();
    expect(looked).toHaveLength(Object.keys(quiet()).length);
    expect(made()).toBe(3);
  });

  it('is not read before its time: the job comes again', async () => {
    await run();
    looked = [];
    await run();
    expect(looked).toEqual([]);
    expect(sent).toEqual([['watch', 'R1', new Date(Date.parse(looks()[1]!.due) + 30_000)]]);
  });

  it('is read by one worker at a time', async () => {
    busy = true;
    await run();
    expect(looked).toEqual([]);
    expect(sent).toEqual([['watch', 'R1', new Date(Date.parse(now) + 30_000)]]);
  });

  it('is not read when nobody was let in, or every look was made', async () => {
    now = looks().at(-1)!.due;
    await run();
    looked = [];
    await run();
    expect(looked).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('the mailbox of a watched account', () => {
  const mailboxParts = [
    ...['ruleChanges', 'forwarding', 'mailboxRules', 'sweepRules'],
    ...['delegates', 'phones', 'folders', 'protocols'],
  ];
  const isRead = () => mailboxParts.some((source) => looked.includes(source));
  const unread = () => looks()[1]!.unread;
  beforeEach(() => {
    now = looks()[1]!.due;
  });

  it('is not read at an address that is not theirs any more', async () => {
    subjectNow = async () => ({ ...request.subject, mail: 'other@contoso.example' });
    await run();
    expect(isRead()).toBe(false);
    expect(unread()).toEqual(mailboxParts);
  });

  it('counts as not read when the directory does not say whose the address is', async () => {
    subjectNow = () => Promise.reject(new RemoteError('try', { kind: 'unavailable' }));
    await run();
    expect(isRead()).toBe(false);
    expect(unread()).toEqual(mailboxParts);
  });

  it('counts as not read where the bot has no way into Exchange', async () => {
    await run(false);
    expect(isRead()).toBe(false);
    expect(unread()).toEqual(mailboxParts);
  });
});

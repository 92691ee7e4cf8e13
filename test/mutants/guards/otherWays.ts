import type { Guard } from '../guard.js';

/** The ways by which a thief comes back: apps, sign-in methods, devices. */
export const OTHER_WAYS: readonly Guard[] = [
  {
    line: 91,
    file: 'bot/unlock/evidence/judgeConsent.ts',
    find: 'const isFresh = isRecent && ((reachesMail && !consent.byMicrosoft) || holds.misused);',
    replace: 'const isFresh = false;',
  },
  {
    line: 91,
    file: 'bot/graph/evidence/methods.ts',
    find: 'const kind = KINDS[raw] ?? raw;',
    replace: 'const kind = KINDS[raw];\n    if (!kind) return [];',
  },
  {
    line: 91,
    file: 'bot/unlock/evidence/judgeMethods.ts',
    find: 'recent: isRecent(method.since ?? audited),',
    replace: 'recent: isRecent(method.since),',
  },
  {
    line: 91,
    file: 'bot/jobs/stepRunner.ts',
    find: "if (isTriedLast(run.request, run.index, run.remedy, error)) return { kind: 'deferred' };",
    replace: '',
  },
  {
    line: 91,
    file: 'bot/remedies/shared/device.ts',
    find: "if (!device) throw new RemoteError('read the device', { kind: 'not-found' });",
    replace: 'if (!device) return { enabled: true };',
  },
  {
    line: 91,
    file: 'bot/graph/evidence/devices.ts',
    find: 'if (all.length > 0 && all.every(isHidden))',
    replace: 'if (false)',
  },
  {
    line: 95,
    file: 'bot/remedies/removeDelegate.ts',
    find: 'advised: recent || (outside && indicators.length > 0),',
    replace: 'advised: false,',
  },
  {
    line: 95,
    file: 'bot/remedies/shared/delegate.ts',
    find: 'const holders = await mailboxes.access.holders(ownedMailbox(subject), right);',
    replace: 'const holders = await mailboxes.access.holders(ownedMailbox(subject), right).catch(() => []);',
  },
  {
    line: 95,
    file: 'bot/remedies/returnDelegate.ts',
    find: 'if (!hasRight(target?.value ?? null))',
    replace: 'if (false)',
  },
  {
    line: 95,
    file: 'bot/exchange/cmdletAccess.ts',
    find: "if (right === 'send-on-behalf' && rows.length !== 1)",
    replace: 'if (false)',
  },
  {
    line: 101,
    file: 'bot/unlock/evidence/judgeFolders.ts',
    find: '.filter(({ rights, unread }) => unread === true || !isHarmless(rights))',
    replace: '.filter(({ rights }) => !isHarmless(rights))',
  },
  {
    line: 101,
    file: 'bot/remedies/closeFolder.ts',
    find: 'recent || ((outside',
    replace: '((outside',
  },
  {
    line: 101,
    file: 'cards/evidence/whoElseLines.ts',
    find: 'if (lines.length > 0 || !delegates?.known || !folders?.known) return lines;',
    replace: 'if (lines.length > 0) return lines;',
  },
  {
    line: 101,
    file: 'bot/exchange/cmdletFolders.ts',
    find: "if (typeof own === 'string') return this.sharesOf(mailbox, { folder, path: own });",
    replace: '',
  },
];

import type { Guard } from '../guard.js';

const NEW = 'bot/unlock/watch/whatIsNew.ts';

/** What is new in an account since somebody was let in. */
export const WATCH: readonly Guard[] = [
  { line: 69, file: NEW, find: 'one.since ? isAfter(one.since, since)', replace: 'one.since ? !one.since' },
  { line: 69, file: NEW, find: 'ids !== undefined && !ids.includes(one.id)', replace: 'ids === null' },
  {
    line: 69,
    file: NEW,
    find: 'name.test(what) && succeeded && bySubject &&',
    replace: 'name.test(what) &&',
  },
  {
    line: 69,
    file: NEW,
    find: "['atRisk', 'confirmedCompromised']",
    replace: "['atRisk', 'confirmedCompromised'].slice(2)",
  },
  { line: 69, file: NEW, find: '!byOthers && isAfter(at, since)', replace: '!byOthers' },
  {
    line: 90,
    file: 'bot/unlock/watch/cleaned.ts',
    find: '[before, target?.value].flatMap(protocolKeysIn)',
    replace: '[target?.value].flatMap(protocolKeysIn)',
  },
  { line: 69, file: NEW, find: 'if (!finding.known || hasGaps(finding)) return true;', replace: '' },
  { line: 90, file: NEW, find: 'if (isUnprinted(source, found, before.prints)) return true;', replace: '' },
  {
    line: 90,
    file: 'bot/unlock/watch/fingerprints.ts',
    find: '.filter(({ key }) => !noted.includes(key))',
    replace: '.filter(() => false)',
  },
  {
    line: 90,
    file: 'bot/unlock/incident/cameBack.ts',
    find: 'if (fresh.length === 0 || id === undefined) return undefined;',
    replace: 'return undefined;',
  },
  {
    line: 90,
    file: 'bot/unlock/decide/accountSecured.ts',
    find: 'carriedOut.length < breakIns.length || isBack',
    replace: 'carriedOut.length < breakIns.length',
  },
  {
    line: 69,
    file: 'bot/unlock/watch/watchAfter.ts',
    find: 'remedies.find(remedy)?.gives !== undefined',
    replace: "remedies.find(remedy)?.gives === 'sending'",
  },
  {
    line: 69,
    file: 'bot/unlock/decide/watched.ts',
    find: 'look.due === due && look.at === undefined',
    replace: 'look.due === due',
  },
  {
    line: 69,
    file: 'bot/jobs/watcher.ts',
    find: 'if (mail === undefined || !sameAddress(now.value?.mail, mail))',
    replace: 'if (mail === undefined)',
  },
  {
    line: 69,
    file: 'bot/unlock/intake/followUps.ts',
    find: 'const open = (await tx.findContain(made.subject.id)) ?? (await tx.findOpen(made));',
    replace: 'const open = undefined as UnlockRequest | undefined;',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/watchAfter.ts',
    find: "(kind === 'contain' || remedies.find(remedy)?.gives !== undefined)",
    replace: 'remedies.find(remedy)?.gives !== undefined',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/cleaned.ts',
    find: 'const now = preferring(then, there);',
    replace: 'const now = there;',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/cleaned.ts',
    find: 'const left = (keys: readonly string[] = []) => keys.filter((key) => !gone.has(key));',
    replace: 'const left = (keys: readonly string[] = []) => keys.filter(() => gone !== null);',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/cleaned.ts',
    find: "...(request.kind !== 'contain' && watch?.before && { before: watch.before }),",
    replace: '',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/fingerprints.ts',
    find: '.filter(({ key }) => !brought.includes(key) && !gaps.some((gap) => key.startsWith(gap)))',
    replace: '.filter(({ key }) => brought.length === 0 && !gaps.some((gap) => key.startsWith(gap)))',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/fingerprints.ts',
    find: 'noted.some((key) => key.startsWith(GAP)) ||',
    replace: '',
  },
  {
    line: 96,
    file: 'bot/unlock/watch/fingerprints.ts',
    find: '.filter(({ enabled }) => enabled !== false)',
    replace: '',
  },
];

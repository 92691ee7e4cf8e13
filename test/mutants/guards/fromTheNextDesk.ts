import type { Guard } from '../guard.js';

const POLICY = 'bot/unlock/decide/policy.ts';
const ADMIT = 'bot/unlock/limits/admit.ts';

export const FROM_THE_NEXT_DESK: readonly Guard[] = [
  // From the next desk.
  {
    line: 10,
    file: 'bot/teams/incoming/actor.ts',
    find: 'const { from } = activity;',
    replace:
      'const from = { ...activity.from, ...(activity.value as { action?: { data?: object } } | undefined)?.action?.data };',
  },
  {
    line: 12,
    file: POLICY,
    find: 'if (askers(request).some((asker) => sameId(asker.id, actor.id)))',
    replace: 'if (askers(request).some((asker) => asker.id === `${actor.id}-`))',
  },
  {
    line: 12,
    file: POLICY,
    find: "if (sameId(request.subject.id, actor.id)) return { kind: 'own-account' };",
    replace: '',
  },
  {
    line: 13,
    file: POLICY,
    find: 'if ([...askers(request), request.subject].some(({ id }) => isAlso(facts, id)))',
    replace: 'if ([...askers(request), request.subject].some(({ id }) => isAlso(facts, `${id}-`)))',
  },
  {
    line: 14,
    file: 'bot/unlock/limits/judgeAsk.ts',
    find: 'if (isForColleague && colleagues.length > limits.colleaguesPerHour)',
    replace: 'if (isForColleague && colleagues.length > 9_999)',
  },
  { line: 16, file: ADMIT, find: '  if (turned) return turned;\n', replace: '' },
  {
    line: 16,
    file: 'bot/unlock/limits/deniedLately.ts',
    find: 'denied.askers.some((asker) => sameId(asker, requesterId))',
    replace: 'denied.askers.some((asker) => sameId(asker, requesterId)) && denied.symptom === symptom',
  },
  {
    line: 18,
    file: 'bot/graph/people/findPeople.ts',
    find: 'if (wanted.length < SHORTEST) return [];',
    replace: 'if (wanted.length < 1) return [];',
  },
  { line: 18, file: 'bot/graph/people/findPeople.ts', find: 'const MOST = 5;', replace: 'const MOST = 50;' },
  {
    line: 19,
    file: 'bot/unlock/limits/mayLookUp.ts',
    find: 'isNew && others.size >= limits.looksPerHour',
    replace: 'isNew && others.size >= 9_999',
  },
  {
    line: 20,
    file: 'bot/texts/plainText.ts',
    find: "(character) => HARMLESS[character] ?? '')",
    replace: '(character) => character)',
  },
  {
    line: 21,
    file: 'bot/graph/client/escape.ts',
    find: `.replaceAll("'", "''")`,
    replace: '',
  },
  {
    line: 21,
    file: 'bot/graph/client/escape.ts',
    find: "return /^\\.{0,2}$/.test(value) ? '_' : encodeURIComponent(wellFormed(value));",
    replace: 'return value;',
  },
  {
    line: 22,
    file: POLICY,
    find: "return askers(request).some(({ id }) => sameId(id, actor.id)) ? undefined : { kind: 'not-requester' };",
    replace: 'return undefined;',
  },
  {
    line: 23,
    file: 'bot/teams/incoming/historyCommand.ts',
    find: "if (!(await service.isApprover(reader.id))) return t('teams:history.refused');",
    replace: '',
  },
  {
    line: 23,
    file: 'bot/teams/incoming/historyCommand.ts',
    find: '    await store.change((tx) => tx.append(OWN_TRAILS.history, [looked]));\n',
    replace: '',
  },
];

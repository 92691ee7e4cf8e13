import type { Guard } from '../guard.js';

const POLICY = 'bot/unlock/decide/policy.ts';
const APPROVE = 'bot/unlock/decide/approve.ts';
const REVEAL = 'bot/credentials/reveal.ts';

export const FROM_INSIDE: readonly Guard[] = [
  // From inside an account.
  {
    line: 24,
    file: 'bot/unlock/decide/evidence.ts',
    find: "request.kind === 'unlock' && !request.handOff && indicators.length > 0;",
    replace: "request.kind === 'unlock' && !request.handOff && indicators.length > 99;",
  },
  {
    line: 25,
    file: APPROVE,
    find: "return override ? { ...override } : { kind: 'not-secured', unsecured };",
    replace: "return override ? { ...override } : { how: 'confirmed' };",
  },
  {
    line: 25,
    file: 'bot/unlock/decide/accountSecured.ts',
    find: '...leftByHand(carriedOut),',
    replace: '',
  },
  {
    line: 26,
    file: 'bot/teams/outgoing/notices/subjectNotices.ts',
    find: '  if (isBreakIn(request)) return aftercare;\n',
    replace: '',
  },
  {
    line: 27,
    file: REVEAL,
    find: "!sameId(request.approval.by.id, actor.id)) return { kind: 'not-yours' };",
    replace: "request.tenantId === '') return { kind: 'not-yours' };",
  },
  {
    line: 27,
    file: 'bot/teams/incoming/cardActions.ts',
    find: 'if (submitted || !isPrivate(context)) {',
    replace: 'if (submitted) {',
  },
  {
    line: 46,
    file: 'bot/unlock/incident/gatekeeper.ts',
    find: 'return incident ? { ...command, incident } : command;',
    replace: 'return command;',
  },
  {
    line: 47,
    file: 'bot/unlock/decide/withdraw.ts',
    find: "return isBreakIn(request) || isGathering(request) || request.kind === 'give-back';",
    replace: 'return false;',
  },
  {
    line: 48,
    file: 'bot/unlock/decide/reason.ts',
    find: 'return new Set(words).size >= FEWEST_WORDS && letters.length >= FEWEST_LETTERS;',
    replace: 'return words.length >= 0 || letters.length >= 0;',
  },

  // With an approver's rights.
  { line: 28, file: POLICY, find: 'if (!isApprover) return { kind: otherwise };', replace: '' },
  { line: 28, file: POLICY, find: "if (isDisabled) return { kind: 'disabled-approver' };", replace: '' },
  {
    line: 29,
    file: POLICY,
    find: "return isGuest ? { kind: 'guest-approver' } : undefined;",
    replace: 'return undefined;',
  },
  {
    line: 30,
    file: 'bot/graph/people/readApprover.ts',
    find: 'if (!person) return { isMember: false, enabled: false,',
    replace: 'if (!person) return { isMember, enabled: true,',
  },
  {
    line: 31,
    file: APPROVE,
    find: 'if (before.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))',
    replace: 'if (before.some(({ by }) => isAlso(facts, by.id)))',
  },
  {
    line: 31,
    file: APPROVE,
    find: 'if (before.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))',
    replace: 'if (before.some(({ by }) => sameId(by.id, actor.id)))',
  },
  {
    line: 34,
    file: 'bot/unlock/diagnosis/rules.ts',
    find: "concludes: (about) => (isPrivileged(about) ? handOff('privileged') : undefined),",
    replace: 'concludes: () => undefined,',
  },
  {
    line: 34,
    file: 'bot/unlock/diagnosis/rules.ts',
    find: "concludes: (about) => (isUnread(about) ? handOff('rights-not-read') : undefined),",
    replace: 'concludes: () => undefined,',
  },
  {
    line: 35,
    file: 'bot/teams/incoming/showToApprover.ts',
    find: 'const refusal = mayLook(request, actor, await rights(actor.id, request));',
    replace: 'const refusal = mayLook(request, actor, await rights(actor.id, request)) && undefined;',
  },
  {
    line: 35,
    file: 'bot/teams/incoming/showToApprover.ts',
    find: '      await tx.append(requestId, [opened]);\n',
    replace: '',
  },
  {
    line: 36,
    file: APPROVE,
    find: "if (command.cardVersion !== request.version) return refused({ kind: 'stale' });",
    replace: '',
  },
];

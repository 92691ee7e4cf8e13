import type { Guard } from '../guard.js';

const CALLER = 'bot/jobs/caller.ts';
const ON_DUTY = 'bot/unlock/duty/onDuty.ts';

/** Who is called, and when: also for a break-in that somebody would have expire or be quiet. */
export const DUTY: readonly Guard[] = [
  {
    line: 83,
    file: 'bot/unlock/decide/approve.ts',
    find: 'if (!isBreakIn(request) && command.at >= request.expiresAt)',
    replace: 'if (command.at >= request.expiresAt)',
  },
  {
    line: 83,
    file: 'bot/unlock/decide/deadline.ts',
    find: "if (request.status === 'pending' && isBreakIn(request) && stillToHear(request).length === 0)",
    replace: 'if (false as boolean)',
  },
  {
    line: 83,
    file: 'bot/unlock/decide/decide.ts',
    find: 'if (isBreakIn(request)) return accepted(heardThatItExpired(request, at), [ANNOUNCE]);',
    replace: '',
  },
  {
    line: 83,
    file: CALLER,
    find: 'return !isBreakIn(request) && (await',
    replace: 'return (await',
  },
  {
    line: 83,
    file: CALLER,
    find: "const others = due.filter(({ kind }) => kind === 'escalation');",
    replace: 'const others: readonly Call[] = [];',
  },
  {
    line: 84,
    file: ON_DUTY,
    find: 'enabled && !guest && !isIn(others, id)',
    replace: 'enabled && !guest',
  },
  {
    line: 84,
    file: ON_DUTY,
    find: 'if (!isTrusted(facts) || facts.sameAs.length > 0 || !facts.person) return false;',
    replace: 'if (!facts.person) return false;',
  },
  {
    line: 84,
    file: ON_DUTY,
    find: "if (!request.caller || helpdesk === 'none') return true;",
    replace: "if (request.id !== '' || helpdesk === 'none') return true;",
  },
  {
    line: 84,
    file: ON_DUTY,
    find: 'const ids = await this.unfrozen(asked);',
    replace: 'const ids = asked;',
  },
  {
    line: 84,
    file: CALLER,
    find: 'if (await this.isStopped(request)) return card;',
    replace: '',
  },
  {
    line: 84,
    file: CALLER,
    find: 'if (await this.isStopped(request)) return;',
    replace: '',
  },
  {
    line: 84,
    file: CALLER,
    find: 'if (!mayCallAt(request, rules.hours, at)) return this.comeBack(request, nextStart(rules.hours, at));',
    replace: '',
  },
  {
    line: 84,
    file: CALLER,
    find: '|| !mayCallAt(request, rules.hours, now().toISOString())) return card;',
    replace: ') return card;',
  },
];

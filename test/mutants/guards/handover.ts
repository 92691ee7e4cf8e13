import type { Guard } from '../guard.js';

const DECIDE = 'bot/unlock/handover/decideHandover.ts';

/** How a new password or pass reaches the person, and what is said of that. */
export const HANDOVER: readonly Guard[] = [
  {
    line: 73,
    file: DECIDE,
    find: 'if (!sameId(handover.opened.by.id, actor.id))',
    replace: 'if (false as boolean)',
  },
  {
    line: 73,
    file: 'bot/unlock/handover/decideHelped.ts',
    find: "return theirs ? undefined : ({ kind: 'not-theirs' } as const);",
    replace: 'return theirs ? undefined : undefined;',
  },
  {
    line: 73,
    file: 'bot/unlock/handover/signIns.ts',
    find: '&& Math.floor(Date.parse(row.at) / 1000) >= from',
    replace: '&& from >= 0',
  },
  {
    line: 74,
    file: DECIDE,
    find: 'if (!handover || !canIssueAnew(request)) return refused(whyNotAnew(request));',
    replace: 'if (!handover) return refused(whyNotAnew(request));',
  },
  {
    line: 74,
    file: 'bot/unlock/intake/followUps.ts',
    find: 'const refusal = mayDecide(request, wanting.actor, wanting.facts) ?? notYet(request, intent);',
    replace: 'const refusal = notYet(request, intent);',
  },
];

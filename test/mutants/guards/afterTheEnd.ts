import type { Guard } from '../guard.js';

const AFTER = 'bot/unlock/decide/after.ts';
const ASKED = 'bot/unlock/after/askedAfter.ts';
const TOLD = 'bot/unlock/request/told.ts';

/** What goes on from a request that is over, and what who asked reads of that. */
export const AFTER_THE_END: readonly Guard[] = [
  {
    line: 80,
    file: AFTER,
    find: 'if (!mayGoOn(request, told, how, by.id)) return refused(whyNotAfter(isOpen(request) ? told : request));',
    replace: '',
  },
  {
    line: 80,
    file: AFTER,
    find: 'if (!mayBeTaken(request)) return refused(whyNotAfter(request));',
    replace: '',
  },
  {
    line: 80,
    file: AFTER,
    find: 'if (!mayBeClosed(request)) return refused(whyNotAfter(request));',
    replace: '',
  },
  {
    line: 80,
    file: ASKED,
    find: 'const refusal = mayWithdraw(request, actor);',
    replace: 'const refusal = undefined;',
  },
  {
    line: 80,
    file: 'bot/unlock/decide/byApprover.ts',
    find: 'const refusal = mayDecide(request, command.actor, command.facts);',
    replace: 'const refusal = undefined;',
  },
  {
    line: 80,
    file: 'bot/unlock/intake/followUps.ts',
    find: 'const refusal = mayDecide(request, wanting.actor, wanting.facts) ?? notYet(request, intent);',
    replace: 'const refusal = notYet(request, intent);',
  },
  {
    line: 80,
    file: 'bot/teams/incoming/showToApprover.ts',
    find: "support: { what: 'support-opened', mayOpen: mayDecide },",
    replace: "support: { what: 'support-opened', mayOpen: () => undefined },",
  },
  {
    line: 81,
    file: TOLD,
    find: '  if (heard) {',
    replace: '  if (heard && (false as boolean)) {',
  },
  {
    line: 81,
    file: TOLD,
    find: 'const base = plain(request, symptom);',
    replace: 'const base = { ...plain(request, symptom), ...afterOf(request) };',
  },
  {
    line: 81,
    file: ASKED,
    find: 'from: asTold(request, actor.id),',
    replace: 'from: request,',
  },
  {
    line: 81,
    file: AFTER,
    find: 'if (isOpen(request)) return askedAnew(request, { by, to, at });',
    replace: '',
  },
];

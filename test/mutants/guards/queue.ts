import type { Guard } from '../guard.js';

const HOLDING = 'bot/unlock/queue/holding.ts';
const QUEUE = 'bot/unlock/queue/queue.ts';
const PAUSE = 'bot/unlock/duty/pause.ts';

/** What waits, who looks at what, and to whom it is handed on. */
export const QUEUE_AND_HOLDS: readonly Guard[] = [
  {
    line: 82,
    file: HOLDING,
    find: 'const refusal = mayDecide(request, actor, facts);',
    replace: 'const refusal = undefined;',
  },
  {
    line: 82,
    file: HOLDING,
    find: 'const refusal = mayDecide(request, actor, await rights(actor.id, request));',
    replace: 'const refusal = undefined;',
  },
  {
    line: 82,
    file: HOLDING,
    find: 'return mayDecide(request, actor, facts) ? undefined : { id, name: actor.name };',
    replace: 'return { id, name: actor.name };',
  },
  {
    line: 82,
    file: HOLDING,
    find: "if (await isFrozen(tx, actor.id, 'hold', at)) return refused({ kind: 'frozen' });",
    replace: '',
  },
  {
    line: 82,
    file: HOLDING,
    find: "if (kind !== 'hand-to' && isOther) return",
    replace: 'if (false as boolean) return',
  },
  {
    line: 82,
    file: HOLDING,
    find: '.filter(({ id }) => !parties.some((party) => sameId(party.id, id)))',
    replace: '',
  },
  {
    line: 82,
    file: 'bot/unlock/queue/hold.ts',
    find: 'hold.until <= at ||',
    replace: '',
  },
  {
    line: 82,
    file: QUEUE,
    find: "const refusal = whyNotTrusted(facts, 'not-approver');",
    replace: 'const refusal = undefined;',
  },
  {
    line: 82,
    file: QUEUE,
    find: "if (await store.change((tx) => isFrozen(tx, readerId, 'queue', at)))",
    replace: 'if (false as boolean)',
  },
  {
    line: 82,
    file: QUEUE,
    find: 'requests.filter((one) => !isTheirs(one, facts))',
    replace: 'requests',
  },
  {
    line: 82,
    file: QUEUE,
    find: "const except = audience === 'one' ? readerId : undefined;",
    replace: 'const except = undefined;',
  },
  {
    line: 83,
    file: PAUSE,
    find: 'if (isBreakIn(request) && at !== waited(request, rules, interval)) return undefined;',
    replace: '',
  },
  {
    line: 83,
    file: PAUSE,
    find: 'const until = hold.until < longest ? hold.until : longest;',
    replace: 'const until = hold.until;',
  },
];

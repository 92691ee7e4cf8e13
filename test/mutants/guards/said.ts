import type { Guard } from '../guard.js';

/** What somebody writes first reaches the approver, and no secret in it does. */
export const SAID: readonly Guard[] = [
  {
    line: 87,
    file: 'bot/unlock/intake/newRequest.ts',
    find: 'report.said === undefined ? undefined : saidOf(report.said)',
    replace: 'report.said === undefined ? undefined : { words: report.said }',
  },
  {
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: 'if (assigned) return PREDICATES.has(first.bare) ? [] : untilSentence(words, next);',
    replace: '',
  },
  {
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: 'word.text === MASK || isSuspicious(word)',
    replace: 'word.text === MASK',
  },
  {
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: 'for (const place of places) hidden[place] = true;',
    replace: '',
  },
  {
    line: 87,
    file: 'cards/incidentCard.ts',
    find: 'if (!said || said.onlyApprovers) return undefined;',
    replace: 'if (!said) return undefined;',
  },
];

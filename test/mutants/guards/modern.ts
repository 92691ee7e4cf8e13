import type { Guard } from '../guard.js';

/** A thief from the victim's own city, and what is said after a false alarm. */
export const MODERN: readonly Guard[] = [
  {
    line: 97,
    file: 'bot/unlock/handover/askersLook.ts',
    find: 'if (!isFalseAlarm) return outcomeOf(request);',
    replace: 'if (!isFalseAlarm || request.steps.length >= 0) return outcomeOf(request);',
  },
  {
    line: 98,
    file: 'bot/unlock/losses/beginCounting.ts',
    find: 'return [...elsewhere, ...bad];',
    replace: 'return bad.length > 99 ? bad : elsewhere;',
  },
  {
    line: 98,
    file: 'bot/unlock/losses/beginCounting.ts',
    find: '...(isWhole && { oldest: visit.first })',
    replace: '...((isWhole || visit.first !== undefined) && { oldest: visit.first })',
  },
  {
    line: 99,
    file: 'bot/unlock/evidence/contactChanges.ts',
    find: 'if (!kind) return [];',
    replace: "if (kind !== 'address') return [];",
  },
  {
    line: 99,
    file: 'bot/graph/evidence/changes.ts',
    find: '.toSorted((a, b) => Number(contactKind(a) === undefined) - Number(contactKind(b) === undefined))',
    replace: '.filter((name) => contactKind(name) !== undefined || name !== undefined)',
  },
  {
    line: 100,
    file: 'bot/unlock/incident/incident.ts',
    find: 'if (wasCarriedOut(request)) return !isGivenBack(request);',
    replace: 'if (wasCarriedOut(request)) return !isGivenBack(request) && request.findings === undefined;',
  },
];

import type { Digest } from '../../bot/unlock/figures/digests.js';
import type { DigestFigures } from '../../bot/unlock/ports/figures.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';

const NONE = { n: 0, median: 0, most: 0 };
const EMPTY: DigestFigures = {
  asked: [],
  ended: [],
  told: NONE,
  fixed: NONE,
  in: NONE,
  again: [],
  frozen: 0,
  notHandedOver: 0,
  helped: { yes: 0, no: 0 },
};
const period = { from: '2026-02-23T06:00:00.000Z', to: '2026-03-02T06:00:00.000Z' };
const ENDS = [
  'resolved',
  'partly-resolved',
  'failed',
  'unchanged',
  'denied',
  'expired',
  'withdrawn',
] as const;

/** Everything that a digest can have, about people of this name. */
function fullFigures(name: string): DigestFigures {
  return {
    asked: SYMPTOMS.map((symptom, place) => ({ symptom, n: 14 - 2 * place })),
    ended: ENDS.map((status, place) => ({ status, n: 21 - 3 * place })),
    told: { n: 38, median: 40, most: 310 },
    fixed: { n: 31, median: 720, most: 3_900 },
    in: { n: 24, median: 1_080, most: 7_500 },
    again: [5, 4, 3].map((n) => ({ id: `5f6c0d1e-0000-4000-8000-00000000002${n}`, name, n })),
    frozen: 2,
    notHandedOver: 1,
    helped: { yes: 17, no: 2 },
  };
}

/** Each kind of digest, by its name. */
export function sampleDigests(name: string): Readonly<Record<string, Digest>> {
  const figures = fullFigures(name);
  const earlier = { ...figures, frozen: 0, notHandedOver: 3, again: [] };
  return {
    full: { period, figures, earlier },
    'of the first week': { period, figures: { ...figures, again: [] } },
    'with a part forgotten': { period, figures, cutOff: true },
    empty: { period, figures: EMPTY },
  };
}

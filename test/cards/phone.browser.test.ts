import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { breakInRequests } from '../helpers/sampleBreakIns.js';
import { allCards, cardsAbout } from './allCards.js';
import { CHROMIUM, drawingPage, inPage, PHONE, type DrawingPage } from './drawing.js';

/** As much as a phone shows at once. */
const FIRST_VIEW = 640;
const SLOW = 180_000;

interface Place {
  readonly name: string;
  /** CSS pixels from the top of the card. */
  readonly bottom: number;
  readonly height: number;
}

describe.skipIf(!CHROMIUM)('On a phone', () => {
  let drawing: DrawingPage;

  beforeAll(async () => {
    drawing = await drawingPage('light');
  });

  afterAll(() => drawing.close());

  it.each(LANGUAGES)(
    'the first button of every card is in the first view (%s)',
    { timeout: SLOW },
    async (language) => {
      const breakIns = Object.entries(breakInRequests).flatMap(([state, request]) =>
        cardsAbout(request, language).map(([name, card]) => [`${state}: ${name}`, card] as const),
      );
      const cards = [...allCards(language), ...breakIns];
      const places = await inPage<Place[]>(drawing, 'firstButtons', cards, 'light', PHONE);
      expect(places.length).toBeGreaterThan(50);
      expect(places.filter(({ bottom }) => bottom > FIRST_VIEW)).toEqual([]);
    },
  );
});

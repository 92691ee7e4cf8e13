import { describe, expect, it } from 'vitest';
import type { Tone } from '../../../cards/findings/findingLine.js';
import { strongest } from '../../../cards/findings/strongest.js';

const lines = (...tones: readonly Tone[]) => tones.map((tone, place) => ({ tone, text: `${tone} ${place}` }));

describe('The strongest of what was found', () => {
  it('says what is wrong as what happened, and the rest by how much it counts', () => {
    const { happened, reasons } = strongest(lines('fine', 'fact', 'problem', 'warning', 'alarm'));
    expect(happened?.text).toBe('problem 2');
    expect(reasons.map(({ tone }) => tone)).toEqual(['alarm', 'warning', 'fact']);
  });

  it('has no answer to what happened where nothing is wrong', () => {
    expect(strongest(lines('fine', 'fact'))).not.toHaveProperty('happened');
  });

  it('never names where it was read: that is no reason', () => {
    expect(strongest(lines('source', 'fine')).reasons.map(({ tone }) => tone)).toEqual(['fine']);
  });

  it('keeps the order of what counts alike, and gives three at most', () => {
    const { reasons } = strongest(lines('fact', 'fact', 'fact', 'fact'));
    expect(reasons.map(({ text }) => text)).toEqual(['fact 0', 'fact 1', 'fact 2']);
  });
});

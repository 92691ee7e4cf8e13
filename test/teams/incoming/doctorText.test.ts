import { describe, expect, it } from 'vitest';
import { doctorText, isDoctor } from '../../../bot/teams/incoming/doctorCommand.js';
import type { Row } from '../../../bot/setup/row.js';
import { textsIn } from '../../../bot/texts/texts.js';

// What an approver reads of the set-up, on a phone.

const row = (n: number, state: Row['state']): Row => ({
  ...{ id: `licence:${n}`, area: 'licence', about: `thing ${n}`, state, stops: [] },
  found: { key: 'setup:licence.ok' },
});

describe('the message of the doctor', () => {
  it('shows the worst first, eight at most, and how many more there are', () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, n) => row(n, 'warning')),
      ...Array.from({ length: 4 }, (_, n) => row(10 + n, 'missing')),
      row(20, 'ok'),
    ];
    const lines = doctorText(textsIn('en'), rows).split('\n');
    const shown = lines.filter((line) => line.startsWith('- '));
    expect(shown.map((line) => line.split('.')[0])).toEqual([
      ...[10, 11, 12, 13].map((n) => `- **missing**: thing ${n}`),
      ...[0, 1, 2, 3].map((n) => `- **look**: thing ${n}`),
    ]);
    expect(lines[0]).toBe('Not fine, or not known, in the set-up: 10. Fine: 1.');
    expect(lines.at(-1)).toContain('Not shown here: 2.');
  });

  it('says that all is well', () => {
    expect(doctorText(textsIn('nl'), [row(1, 'ok')])).toMatch(/^De installatie is in orde\./);
  });
});

describe('the words for the doctor', () => {
  it.each(['doctor', 'Check set-up', 'controleer de installatie'])('are “%s”', (words) => {
    expect(isDoctor(words)).toBe(true);
  });
});

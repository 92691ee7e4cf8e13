import { describe, expect, it } from 'vitest';
import { readThreats } from '../helpers/threats.js';
import { GUARDS } from '../mutants/guards.js';
import { isThere, read } from './documents.js';

// `npm run test:mutants` can take out every guard that the threat model names.

describe('the guards', () => {
  it.each(GUARDS.map((guard) => [guard.line, guard.file, guard] as const))(
    'of line %i can be taken out of %s',
    (_line, file, { find, replace }) => {
      expect(isThere(file)).toBe(true);
      expect(read(file).split(find)).toHaveLength(2);
      expect(replace).not.toBe(find);
    },
  );

  it('are known for every line of the threat model', () => {
    const held = new Set(GUARDS.map(({ line }) => line));
    expect(readThreats().filter(({ number }) => !held.has(number))).toEqual([]);
  });
});

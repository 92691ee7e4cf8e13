import { describe, expect, it } from 'vitest';
import { normalise } from '../../dialogs/normalise.js';

describe('normalise', () => {
  it('leaves letters of every script, and an emoji that stands alone', () => {
    expect(normalise('  Ünïcode – 李明 ! ')).toBe('unicode 李明');
    expect(normalise(' 👍 ')).toBe('👍');
  });
});

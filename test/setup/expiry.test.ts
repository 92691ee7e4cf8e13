import { describe, expect, it } from 'vitest';
import { judgeEnd } from '../../bot/setup/expiry.js';

describe('the end of a secret or certificate', () => {
  it.each(['', 'soon', '2026-13-40T00:00:00Z'])(
    'is not known where its date cannot be read: "%s"',
    (ends) => {
      const verdict = judgeEnd('certificate', ends, new Date('2026-11-28T10:00:00Z'), {});
      expect(verdict).toMatchObject({
        state: 'not-checked',
        because: 'no-way',
        found: { key: 'setup:registration.end.unknown' },
      });
    },
  );
});

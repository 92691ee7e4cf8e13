import { unanswered, type Check } from '../check.js';
import type { Answer } from '../ports.js';

/** Microsoft's tokens hold for five minutes more or less (microsoft-apis.md D2). With more the bot believes nobody. */
const MOST_MS = 5 * 60_000;
/** A clock that is kept right is never this far off. `Date` tells whole seconds, and the way takes time. */
const LOOK_MS = 30_000;

/** How far this machine's clock is off, by the `Date` of an answer of Entra ID. */
export const clock: Check<Answer<number>> = {
  read: (reader) => reader.clock(),
  judge: (answer) => {
    const row = {
      id: 'clock',
      area: 'clock',
      about: 'this machine',
      stops: [{ said: { key: 'setup:clock.stops' } }],
    } as const;
    if ('trouble' in answer) return [{ ...row, ...unanswered(answer.trouble) }];
    const off = Math.abs(answer.read);
    if (off < LOOK_MS) {
      const found = { key: 'setup:clock.ok', values: { seconds: LOOK_MS / 1_000 } } as const;
      return [{ ...row, state: 'ok', found, stops: [] }];
    }
    const values = { seconds: Math.round(off / 1_000), limit: MOST_MS / 1_000 };
    const found = { key: answer.read > 0 ? 'setup:clock.ahead' : 'setup:clock.behind', values } as const;
    const mend = { said: { key: 'setup:clock.mend' }, commands: ['timedatectl set-ntp true'] } as const;
    return [{ ...row, state: off < MOST_MS ? 'warning' : 'missing', found, mend }];
  },
};

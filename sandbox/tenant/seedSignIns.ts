import type { SignIn } from './records.js';
import { people, type Person } from './seed.js';
import { laptopOf, signInRow } from './signInRow.js';

const WRONG = 'Error validating credentials due to invalid username or password.';
const LOCKED =
  "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.";
/** entra-docs reference-error-codes.md: the other meaning of 50053. Only this sentence distinguishes it. */
const MALICIOUS = 'Sign-in was blocked because it came from an IP address with malicious activity.';
const BY_POLICY = 'Access has been blocked by Conditional Access policies.';

const DAY = 24 * 60;
const HOME = '192.0.2.10';
const AFAR = '198.51.100.77';

/** The person, the code (microsoft-apis.md C5), minutes ago, Microsoft's sentence, country and address. */
type Attempt = readonly [
  who: Person,
  code: number,
  minutesAgo: number,
  why: string,
  country?: string,
  address?: string,
];

/** A week of two people at home, and of an intruder far away. */
const WEEK: readonly Attempt[] = [1, 2, 3, 4, 5, 6].flatMap((day): Attempt[] => [
  [people.vera, 0, day * DAY + 90, 'Other.', 'NL', HOME],
  [people.iris, 0, day * DAY + 80, 'Other.', 'NL', HOME],
  ...(day < 3
    ? ([
        [people.vera, 50126, day * DAY + 62, WRONG, 'NG', AFAR],
        [people.vera, 50126, day * DAY + 61, WRONG, 'NG', AFAR],
        [people.vera, 0, day * DAY + 60, 'Other.', 'NG', AFAR],
      ] as Attempt[])
    : []),
]);

/** The weeks before, at home: what is usual for these two. */
const BEFORE: readonly Attempt[] = [9, 10, 11, 14, 15, 16, 17, 18].flatMap((day): Attempt[] => [
  [people.vera, 0, day * DAY + 90, 'Other.', 'NL', HOME],
  [people.iris, 0, day * DAY + 80, 'Other.', 'NL', HOME],
]);

const ATTEMPTS: readonly Attempt[] = [
  [people.omar, 50126, 31, WRONG],
  [people.omar, 50126, 32, WRONG],
  [people.lena, 50057, 33, 'The user account is disabled.'],
  [people.dora, 50057, 20, 'The user account is disabled.'],
  [people.sofia, 50126, 12, WRONG],
  [people.lucas, 50053, 4, LOCKED],
  [people.lucas, 50126, 5, WRONG],
  [people.lucas, 50126, 6, WRONG],
  [people.marta, 50053, 3, MALICIOUS, 'KP'],
  [people.marta, 50053, 9, MALICIOUS, 'KP'],
  [people.caspar, 53003, 8, BY_POLICY, 'TH'],
  [people.petra, 530032, 8, 'The request was blocked by a security policy.'],
  [people.dirk, 53000, 15, 'Device is not in required device state: compliant.'],
  [people.agnes, 80001, 10, 'The authentication agent is unable to connect to Active Directory.'],
  [people.tara, 80012, 10, 'The user attempted to log on outside of the allowed hours.'],
  [people.finn, 500121, 7, 'Authentication failed during strong authentication request.'],
  [people.ravi, 50126, 18, WRONG],
  [people.emil, 50053, 5, LOCKED],
  [people.emil, 50055, 25, 'The password is expired.'],
  [people.tess, 500121, 40, 'Authentication failed during strong authentication request.'],
  // Signed in. The log shows the prompt for the second factor before that as a separate failure.
  [people.piet, 0, 50, 'Other.'],
  [people.piet, 50074, 51, 'Strong Authentication is required.'],
];

/** microsoft-apis.md A11: sign-in attempts in the hour and in the weeks before the start of the sandbox. */
export function seedSignIns(now: Date): SignIn[] {
  return [...ATTEMPTS, ...WEEK, ...BEFORE].map(
    ([who, code, minutesAgo, why, country = 'NL', address], n) => ({
      ...signInRow(who, new Date(now.getTime() - minutesAgo * 60_000), {
        ...{ code, why, country },
        address: address ?? '198.51.100.7',
        ...(address === HOME && { device: laptopOf(who) }),
        ...(address === AFAR && { device: { operatingSystem: 'Windows 10', browser: 'Firefox 115.0' } }),
      }),
      id: `66ea54eb-6301-4ee5-be62-ff5a7593${String(n).padStart(4, '0')}`,
      correlationId: `7d0a2b1c-6301-4ee5-be62-ff5a7593${String(n).padStart(4, '0')}`,
    }),
  );
}

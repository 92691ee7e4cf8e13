import type { Instant } from '../../values.js';

/** The device of a sign-in, as far as the log knows it (`deviceDetail`, microsoft-apis.md A11). */
export interface SignInDevice {
  /** Id in the directory. Absent for a device that is not registered. */
  readonly id?: string;
  /** Name in the directory. */
  readonly name?: string;
  /** e.g. `Windows 10` */
  readonly system?: string;
  /** e.g. `Chrome 120.0` */
  readonly browser?: string;
  /** The organisation manages it, or it meets its rules, or it is of the organisation's own Active Directory. */
  readonly managed: boolean;
}

/** How somebody came in. What the log leaves empty is absent. */
export interface SignInWay {
  /** Two letters. */
  readonly country?: string;
  readonly city?: string;
  readonly address?: string;
  readonly device?: SignInDevice;
  /** `clientAppUsed`, e.g. `Browser`, `IMAP4`. */
  readonly client?: string;
  /** `authenticationProtocol`: only beta has it, e.g. `deviceCode`. */
  readonly protocol?: string;
}

/** One sign-in that succeeded. */
export interface SignInEntry extends SignInWay {
  readonly at: Instant;
  /** `appDisplayName`. */
  readonly app?: string;
  readonly appId?: string;
}

/** The sign-ins that came in the same way: one device at one address. */
export interface Visit extends SignInWay {
  readonly first: Instant;
  readonly newest: Instant;
  readonly count: number;
  /** The apps, in the order of their first use, at most five. */
  readonly apps: readonly string[];
  /** What of it is not usual for this person. Only what says something: `isTelling`. */
  readonly fresh: readonly Trait[];
  /** A page on which people change how they sign in, opened soon after the first sign-in. */
  readonly opened?: string;
}

/** What a visit is compared by. */
export const TRAITS = ['country', 'address', 'device', 'client', 'protocol'] as const;
export type Trait = (typeof TRAITS)[number];

/** Values of traits, as `traitsOf` writes them. */
export type TraitValues = Readonly<Record<Trait, readonly string[]>>;

/** What this person usually does. All lists are bounded. */
export interface Habits {
  /** From when on the log was read. */
  readonly since: Instant;
  /** Countries in which they were on several days before the days that are judged. */
  readonly countries: readonly string[];
  /**
   * What they used on more than one day before the days that are judged, in sign-ins of which nothing else was new.
   * A trait without a value has no known habit. Absent in what an earlier version read.
   */
  readonly usual?: TraitValues;
  /** What is usual, and where else they were with it, also in the days that are judged. */
  readonly used: TraitValues;
}

import type { TextKey } from '../texts/texts.js';
import type { RemedyId } from '../unlock/request/step.js';
import type { Permission } from '../unlock/permissions.js';

/**
 * What a check found. `warning`: it works, and somebody should look. `not-licensed`: the tenant lacks the licence.
 * `not-checked`: nobody knows; `because` says why.
 */
export const STATES = ['missing', 'not-licensed', 'not-checked', 'warning', 'ok'] as const;
export type State = (typeof STATES)[number];

/** What a check is about. The rows are shown in this order. */
export const AREAS = [
  'configuration',
  'clock',
  'token',
  'permission',
  'role',
  'exchange',
  'active-directory',
  'licence',
  'group',
  'channel',
  'app',
  'registration',
  'database',
] as const;
export type Area = (typeof AREAS)[number];

/** A sentence: its key, and what is filled in. */
export interface Said {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What does not work because of it: a remedy, what a permission lets the bot read, or a sentence. */
export type Stop = { readonly remedy: RemedyId } | { readonly reading: Permission } | { readonly said: Said };

/** How to mend it: where, the commands that do it, and the page that documents them. */
export interface Mend {
  readonly said: Said;
  readonly commands: readonly string[];
  /** Address of the documentation. Absent where there is no command of somebody else's. */
  readonly source?: string;
}

/**
 * Why something was not checked. `failed`: it can be, and it did not work this time. `follows`: another row has to be
 * well first. `no-way`: no harmless way exists. `not-used`: the configuration does not use it.
 */
export type NotChecked = 'failed' | 'follows' | 'no-way' | 'not-used';

/** One line of the doctor's table. */
export interface Row {
  /** Stable, for machines: `permission:User.Read.All`. */
  readonly id: string;
  readonly area: Area;
  readonly state: State;
  /** What was looked at: a variable, a permission, the id of a group. */
  readonly about: string;
  readonly found: Said;
  /** Only with `not-checked`. */
  readonly because?: NotChecked;
  readonly stops: readonly Stop[];
  readonly mend?: Mend;
}

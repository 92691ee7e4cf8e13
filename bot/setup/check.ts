import type { Service, SetupReader, Stored, TokenRead, Trouble } from './ports.js';
import type { NotChecked, Row } from './row.js';
import type { Setup } from './setup.js';

/** What is known before the checks read: what is needed, the tokens, and what the bot stored. */
export interface Known {
  readonly setup: Setup;
  readonly tokens: Readonly<Record<Service, TokenRead | 'not-used'>>;
  readonly stored: Stored;
}

/** A family of rows: what it reads, and how it judges that. `judge` is pure. */
export interface Check<F> {
  read(reader: SetupReader, known: Known): Promise<F>;
  judge(facts: F, known: Known): readonly Row[];
}

/** A check with what it read inside, so that checks of different kinds stand in one table. */
export type AnyCheck = (reader: SetupReader, known: Known) => Promise<readonly Row[]>;

export function asAny<F>(check: Check<F>): AnyCheck {
  return async (reader, known) => check.judge(await check.read(reader, known), known);
}

type Unchecked = Pick<Row, 'state' | 'because' | 'found'>;

/** Nobody knows, because Microsoft did not answer as it should. Never "ok". */
export function unanswered({ kind, status, code }: Trouble): Unchecked {
  const answer = [kind, status, code].filter((part) => part !== undefined).join(' ');
  return { state: 'not-checked', because: 'failed', found: { key: 'setup:failed', values: { answer } } };
}

/** Another row has to be well first. */
export function after(row: string): Unchecked {
  return { state: 'not-checked', because: 'follows', found: { key: 'setup:follows', values: { row } } };
}

export function unchecked(because: NotChecked, found: Row['found']): Unchecked {
  return { state: 'not-checked', because, found };
}

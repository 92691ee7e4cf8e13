import type { Log } from '../../log.js';

/**
 * The Bot Framework SDK writes to the console, with a stack, whenever a token does not do: whoever knocks would fill the
 * log with what they choose. What matters of it is logged where it happens.
 */
export function silenceSdkConsole(log: Log): void {
  for (const level of ['error', 'warn', 'info', 'log'] as const) {
    // eslint-disable-next-line no-console
    console[level] = () => log.debug({ level }, 'A library wrote to the console');
  }
}

import type { Log } from '../../log.js';

/**
 * The Bot Framework SDK writes a stack to the console for every bad token. So any sender could fill the log with their
 * own text. The bot logs what matters at its own places.
 */
export function silenceSdkConsole(log: Log): void {
  for (const level of ['error', 'warn', 'info', 'log'] as const) {
    // eslint-disable-next-line no-console
    console[level] = () => log.debug({ level }, 'A library wrote to the console');
  }
}

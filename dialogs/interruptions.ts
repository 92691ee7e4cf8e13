import { normalise } from './matchOption.js';

/** What can be said at any moment, in either language; only as the whole message. */
export const INTERRUPTIONS = {
  help: ['help', 'help me', 'hulp', 'help mij', 'what can you do', 'wat kun je', 'wat kan je', '?'],
  cancel: ['cancel', 'stop', 'quit', 'exit', 'annuleren', 'annuleer', 'stoppen', 'afbreken'],
  status: ['status', 'my requests', 'mijn aanvragen', 'mijn verzoeken'],
  'start-over': [
    'start over',
    'start again',
    'begin again',
    'restart',
    'opnieuw',
    'opnieuw beginnen',
    'begin opnieuw',
    'overnieuw',
  ],
} as const satisfies Record<string, readonly string[]>;
export type Interruption = keyof typeof INTERRUPTIONS;

const byWords = new Map(
  Object.entries(INTERRUPTIONS).flatMap(([name, phrases]) =>
    phrases.map((phrase) => [phrase as string, name as Interruption]),
  ),
);

/** The interruption that this message is, if it is one. */
export function interruptionIn(text: string): Interruption | undefined {
  return byWords.get(normalise(text));
}

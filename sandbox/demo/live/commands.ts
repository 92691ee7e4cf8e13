import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Others } from './others.js';

type Command = 'break-in' | 'modern' | 'ben' | 'dutch' | 'evening';

/** What can be typed in the terminal, and what it does. The instructions name the same. */
export const COMMANDS: readonly (readonly [Command, string])[] = [
  ['break-in', 'somebody else has been in Vera’s account, and she asks'],
  ['ben', 'a second approver allows it too'],
  ['dutch', 'Piet asks in Dutch; the conversation is printed here'],
  ['evening', 'five people ask at once'],
  ['modern', 'a thief from her own city was in Roos’s account, and she asks'],
];

/** Reads the terminal until it ends. One command runs at a time. A command that fails says so, and the demo goes on. */
export function readCommands(input: Readable, others: Others, out: (line: string) => void): () => void {
  const lines = createInterface({ input });
  let before = Promise.resolve();
  lines.on('line', (line) => {
    before = before
      .then(() => run(line.trim().toLowerCase(), others, out))
      .catch((error: unknown) => {
        out(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
      });
  });
  return () => lines.close();
}

async function run(typed: string, others: Others, out: (line: string) => void): Promise<void> {
  switch (typed) {
    case '':
      return;
    case 'break-in':
      return others.breakIn();
    case 'modern':
      return others.modern();
    case 'ben':
      return others.ben();
    case 'dutch':
      return others.dutch();
    case 'evening':
      return others.evening();
    default:
      out(`Type one of: ${COMMANDS.map(([name]) => name).join(', ')}`);
  }
}

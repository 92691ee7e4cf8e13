import { styleText } from 'node:util';

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours a text, or leaves it alone. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours only for somebody who looks at a terminal and has not said that they want none (no-color.org). */
export function painter(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const wanted = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return wanted ? (colour, text) => styleText(colour, text, { validateStream: false }) : (_, text) => text;
}

import type { Masker } from './mask.js';
import type { Colour, Paint } from './paint.js';
import { hang, wrap } from './wrap.js';

const WIDTH = 100;
/** Room for "Latchkey" and for first names, in characters. */
const NAME = 10;

/** Prints the stories: who says what, where, and the state of the tenant. */
export class Transcript {
  /** Room for a person's words, in characters. */
  readonly room = WIDTH - 4 - NAME;
  private where = '';

  constructor(
    private readonly out: (line: string) => void,
    private readonly paint: Paint,
    private readonly masker: Masker,
  ) {}

  heading(text: string, about: string): void {
    this.where = '';
    this.line('');
    this.line(`── ${text} ${'─'.repeat(Math.max(3, WIDTH - text.length - 4))}`, 'bold');
    for (const line of wrap(about, WIDTH)) this.line(line, 'dim');
  }

  /** Prints the state of the tenant below a title. */
  state(title: string, lines: readonly string[]): void {
    this.where = '';
    this.line('');
    for (const line of hang(title.padEnd(NAME + 4), wrapAll(lines, this.room))) this.line(line, 'yellow');
  }

  /** The next lines happen in this chat or channel. */
  place(name: string): void {
    if (name === this.where) return;
    this.where = name;
    this.line('');
    this.line(`  ${name}`, 'cyan');
  }

  /** Prints a person's words, or what the bot shows. The caller has already wrapped the lines. */
  says(who: string, lines: readonly string[]): void {
    const [first = '', ...rest] = hang(`    ${who.padEnd(NAME - 1)} `, lines);
    this.line(first, who === 'Latchkey' ? undefined : 'bold');
    for (const line of rest) this.line(line);
  }

  /** Prints an event without words: a click, or time that passes. */
  event(who: string, what: string): void {
    this.says(who, wrap(`(${what})`, this.room));
  }

  check(what: string, isTrue: boolean): void {
    const [first = '', ...rest] = hang(`  ${isTrue ? '✓' : '✗'} `, wrap(what, WIDTH - 4));
    for (const line of [first, ...rest]) this.line(line, isTrue ? 'green' : 'red');
  }

  problem(text: string): void {
    for (const line of text.split('\n')) this.line(`  ! ${line}`.trimEnd(), 'red');
  }

  line(text: string, colour?: Colour): void {
    const harmless = this.masker.hide(text);
    this.out(colour && harmless ? this.paint(colour, harmless) : harmless);
  }
}

function wrapAll(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => wrap(line, width));
}

import { existsSync, readFileSync } from 'node:fs';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser, type Understood } from '../../../bot/unlock/diagnosis/recognise.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';

/** A sentence that somebody could write, and what is right. */
export interface Line {
  readonly text: string;
  readonly lang: 'en' | 'nl' | 'de' | 'fr';
  readonly expect: {
    /** One of these is right. */
    readonly symptom?: readonly Symptom[];
    /** True: a symptom has to be read. False: none may be read. */
    readonly read?: boolean;
    /** None of these may be read. */
    readonly not?: readonly Symptom[];
  };
  /** What it is about, for the figures. */
  readonly kind: string;
  /** Whose account it is. Absent where it is nobody's, and in the earlier lists. */
  readonly about?: 'me' | 'other';
}

/**
 * `right`: as expected. `asked`: "Do you mean …?" with the right one among the buttons. `not understood`: the menu.
 * `misread`: a wrong symptom, or "I am not for that" to somebody who needs help.
 */
export const VERDICTS = ['right', 'asked', 'not understood', 'misread'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The lists from `first` to `fourth` were written apart, in that order; `heldOut` is all four. Nobody tunes to them, except
 * for two sentences of `fourth`: both told of an attack and were misread on its only blind run, and their kinds were mended.
 * `fifth` was blind once: its wrong sentences were looked at after the first run, and their kinds mended. So it counts apart.
 */
const FILES = {
  tuned: ['en', 'nl', 'de', 'fr'],
  first: ['heldOut'],
  second: ['heldOut2'],
  third: ['heldOut3'],
  fourth: ['heldOut4'],
  fifth: ['heldOut5'],
  heldOut: ['heldOut', 'heldOut2', 'heldOut3', 'heldOut4'],
} as const;

/** The sentences to which the word lists were tuned, or those which they have never seen. Empty when there are none. */
export function linesOf(part: keyof typeof FILES): readonly Line[] {
  return PARTS[part];
}

function read(name: string): Line[] {
  const path = new URL(`${name}.json`, import.meta.url);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Line[]) : [];
}

const PARTS = {
  tuned: FILES.tuned.flatMap(read),
  first: FILES.first.flatMap(read),
  second: FILES.second.flatMap(read),
  third: FILES.third.flatMap(read),
  fourth: FILES.fourth.flatMap(read),
  fifth: FILES.fifth.flatMap(read),
  heldOut: FILES.heldOut.flatMap(read),
};

/** What the bot reads in a text, with the words of every language. */
export const { understand } = createRecogniser(UNDERSTOOD.map(({ symptoms }) => symptoms));

/** Each sentence is read once, though several tests and rows count it. */
const judged = new WeakMap<Line, Verdict>();

/** Whether the bot reads a sentence as it should. */
export function judge(line: Line): Verdict {
  const verdict = judged.get(line) ?? verdictOf(line);
  judged.set(line, verdict);
  return verdict;
}

function verdictOf({ text, expect, kind }: Line): Verdict {
  const understood = understand(text);
  if (kind === 'attack' && understood?.kind === 'not-for-this') return 'misread';
  if (isRight(expect, understood)) return 'right';
  const isWanted = expect.symptom !== undefined || expect.read === true;
  switch (understood?.kind) {
    case 'read':
      return 'misread';
    case 'not-for-this':
      return isWanted ? 'misread' : 'right';
    case 'unclear':
    case 'no-code':
      return isAmong(expect, understood.candidates) ? 'asked' : 'not understood';
    case undefined:
      return 'not understood';
  }
}

function isRight({ symptom, read, not }: Line['expect'], understood: Understood | undefined): boolean {
  const found = understood?.kind === 'read' ? understood.reading.symptom : undefined;
  if (symptom && !(found && symptom.includes(found))) return false;
  if (read !== undefined && read !== (found !== undefined)) return false;
  return !(not && found && not.includes(found));
}

function isAmong({ symptom, not = [] }: Line['expect'], candidates: readonly Symptom[]): boolean {
  return candidates.some((one) => (symptom ? symptom.includes(one) : !not.includes(one)));
}

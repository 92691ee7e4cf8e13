import { people, type Person } from '../../tenant/seed.js';

/** What somebody writes to the bot, line by line. */
export interface Lines {
  readonly who: Person;
  readonly lines: readonly string[];
}

export const BREAK_IN: Lines = {
  who: people.vera,
  lines: ["I can't send mail", 'Yes', 'since yesterday: my customers wait for an answer'],
};

/** The thief sat in the same city. */
export const MODERN: Lines = {
  who: people.roos,
  lines: ['I think I was hacked', 'Yes', 'since today: no invoice reaches me any more'],
};

export const DUTCH: Lines = {
  who: people.piet,
  lines: ['wachtwoord vergeten', 'omar', '1', 'Ja', 'sinds vandaag, Omar staat naast me'],
};

/** Different people with different trouble. */
export const EVENING: readonly Lines[] = [
  {
    who: people.nora,
    lines: ["my colleague's account is blocked", 'lena', '1', 'Yes', 'since Monday: she was on leave'],
  },
  { who: people.tess, lines: ['I lost my phone', 'Yes', 'since today'] },
  {
    who: people.otto,
    lines: ["my colleague can't send mail", 'dora', '1', 'Yes', 'That is all'],
  },
  { who: people.sven, lines: ['my account is blocked', 'Yes', 'That is all'] },
  { who: people.iris, lines: ['I think I was hacked', 'Yes', 'since today'] },
];

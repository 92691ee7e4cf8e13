import type { BreakInPhrases } from '../../unlock/diagnosis/symptomWords.js';
import { traces } from './themes/traces.js';
import { waysIn } from './themes/waysIn.js';

/** Phrases that alone tell of a break-in, in Dutch. */
export const breakInPhrases: BreakInPhrases = {
  ...traces,
  ...waysIn,
  endIt: [
    '(blokkeer|bevries|vergrendel) mijn account',
    '(alle|elk) (apparaten|apparaat|toestellen|toestel|sessies) ~ (uitloggen|afmelden|uit te loggen|af te melden)',
    'sessies ~~ (beeindigen|intrekken|afsluiten|stoppen)',
    '(log|meld) (me|mij) overal (uit|af)',
    '(iedereen|alle|hem|haar|ze) ~ uit mijn (account|mail*|outlook|postvak) (gooien|zetten|smijten|kicken|uitloggen)',
    '(gooi|zet|smijt|log) (iedereen|hem|haar|ze) ~ uit',
    '(sluit|beeindig|stop|verbreek) ~ sessies',
    '(gooi|zet|smijt|schop|kick) (die|deze|dat) ~ uit mijn (account|mail*|outlook|postvak)',
  ],
};

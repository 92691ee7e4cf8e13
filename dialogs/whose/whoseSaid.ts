import { isTextKey, textsIn } from '../../bot/texts/texts.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { isCodeAlone, recognise, reportedIn } from '../firstWords.js';
import { normalise } from '../normalise.js';
import { firstWhose, namesColleague, type FirstWhose } from './firstWhose.js';
import { nameBesideCode } from '../../bot/unlock/diagnosis/besideCode.js';
import { addressIn, namesIn } from './readWhose.js';

/** What went wrong may be said only when the bot asks: "Pieter can't log in". A click on a choice says nothing more. */
export function whoseSaidWith(words: string): FirstWhose | undefined {
  return isChoice(words) ? undefined : whoseIn(words);
}

/** "My account is blocked", in answer to whose account it is: said once more, and it names nobody else. */
export function tellsOwn(words: string): boolean {
  const kind = recognise(words) && whoseIn(words)?.kind;
  return kind === 'own' || kind === 'mine';
}

/** A line of an error page or of a report, from its code on. */
const ERROR_LINE =
  /^[^\p{L}\p{N}]*(?:AADSTS[^\p{L}\p{N}]{0,3}\d{5,7} ?:|(?:[45]\d\d[ -])#?[45]\.\d{1,3}\.\d{1,3}(?!\d))/iu;

/** The numbers at the foot of Microsoft's sign-in page: "Request Id", "Correlatie-id". */
const PAGE_FOOT =
  /(?:request|correlation|aanvraag|correlatie|anforderungs|korrelations|demande|corr[ée]lation)[- ]?id/iu;

/** A code alone, with the error's own words, or with the whole page, most likely stands on the screen of whoever pastes it. */
function isOwnScreen(text: string): boolean {
  if (isCodeAlone(text)) return true;
  if (addressIn(text) !== undefined) return false;
  return ERROR_LINE.test(text) || (isPage(text) && !namesColleague(text));
}

/** A page is pasted from its title on, so its code stands lower. */
function isPage(text: string): boolean {
  return PAGE_FOOT.test(text) && reportedIn(text).errorCode !== undefined;
}

/** "I don't know" says nothing about an account, "I forgot my password" and "I can't sign in" do. */
export function whoseIn(text: string): FirstWhose | undefined {
  const whose = besideCode(text) ?? firstWhose(text) ?? abovePage(text);
  if (whose?.kind !== 'mine') return whose;
  const read = recognise(text);
  const isTold = read && (read.symptom !== 'not-sure' || read.cannotSignIn);
  return isTold ? whose : undefined;
}

/** "50126 anna de vries": the name alone stands beside the code. */
function besideCode(text: string): FirstWhose | undefined {
  const name = nameBesideCode(text);
  return name === undefined ? undefined : { kind: 'named', names: namesIn(name) };
}

/** "Anna gets this:" above a pasted page. */
function abovePage(text: string): FirstWhose | undefined {
  const [above = ''] = text.trim().split('\n');
  const said = isPage(text) ? firstWhose(above) : undefined;
  if (said?.kind === 'named' || said?.kind === 'somebody') return said;
  return isOwnScreen(text) ? { kind: 'mine' } : undefined;
}

const CHOICES = new Set(
  LANGUAGES.flatMap((language) =>
    SYMPTOMS.flatMap((symptom) => {
      const t = textsIn(language);
      const see = `dialogs:notSure.see.${symptom}`;
      return [t(`dialogs:choice.${symptom}`), ...(isTextKey(see) ? [t(see)] : [])].map(normalise);
    }),
  ),
);

/** True for the text of a button that says what is wrong: the bot's words, and not the person's. */
export function isChoice(words: string): boolean {
  return CHOICES.has(normalise(words));
}

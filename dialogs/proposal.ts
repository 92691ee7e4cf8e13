import { isTextKey, type Translate } from '../bot/texts/texts.js';
import type { NeedsAdmin, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { SignInsSeen } from '../bot/unlock/diagnosis/signInsSeen.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { SayMoment } from './moment.js';
import { signInsText } from './signInsText.js';
import type { SubjectAnswer } from './unlocking.js';

/** What the bot would ask an admin for, for whom, and which self-help came before. */
export interface Proposed {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
  readonly tried: readonly Declined[];
  readonly found: Found;
  /** What was said of the sign-in log before. */
  readonly told?: SignInsSeen;
}

/**
 * Why an admin is needed. `others`: so many more people have the same, where there are many. `signIns`: what the sign-in
 * log tells besides.
 */
export type Found = NeedsAdmin & { readonly others?: number; readonly signIns?: SignInsSeen };

/** A question, and the messages before it. Each is short enough to be read by somebody under stress. */
export interface Told {
  readonly lead: readonly string[];
  readonly text: string;
}

/**
 * In plain words: what the bot would ask an admin for. For a hand-off: why a human has to look, and what follows. Then
 * what the sign-in log tells. Where many have the same, who declined no self-help hears it here for the first time.
 */
export function proposal(t: Translate, when: SayMoment, about: Proposed): Told {
  const { tried, found } = about;
  const many = found.others && tried.length === 0 ? [t('dialogs:many', { count: found.others })] : [];
  return {
    lead: [whatFollows(t, about), ...signInsText(t, when, found.signIns, about.told), ...many],
    text: [...asides(t, about), t(`dialogs:confirm.${found.kind === 'hand-off' ? 'askHuman' : 'ask'}`)].join(
      ' ',
    ),
  };
}

function whatFollows(t: Translate, { subject, symptom, found }: Proposed): string {
  switch (found.kind) {
    case 'plan': {
      const remedies = found.remedies.map((id) => `- ${remedyText(t, id, subject)}`).join('\n');
      return `${forWhom(t, subject, symptom)} ${t('dialogs:confirm.plan')}\n\n${remedies}`;
    }
    case 'contain':
      return `${forWhom(t, subject, symptom)} ${t('dialogs:contain.plan')}`;
    case 'hand-off':
      return `${whose(t, subject)} ${t(`dialogs:handOff.${found.reason}`)}`;
  }
}

/** What to know before saying yes. */
function asides(t: Translate, { subject, symptom, tried, found }: Proposed): readonly string[] {
  if (found.kind === 'hand-off') return [t('dialogs:confirm.human')];
  if (found.kind === 'contain') return [t(`dialogs:contain.${subject.isMe ? 'self' : 'other'}`)];
  return [
    ...(found.needsSecured ? [t('dialogs:confirm.secureFirst')] : []),
    ...(subject.isMe ? [] : [t('dialogs:confirm.identity', { name: subject.name })]),
    ...(symptom === 'lost-sign-in-method' ? [t('dialogs:confirm.otherMethod')] : []),
    // The person who declined self-service does not need to read of it again.
    ...(symptom === 'password-not-accepted' && !tried.includes('self-service')
      ? [t('dialogs:confirm.selfService')]
      : []),
  ];
}

/** The subject and the symptom, in a sentence. Where nobody said a symptom: what follows is what the look told. */
export function forWhom(t: Translate, subject: SubjectAnswer, symptom: Symptom): string {
  if (symptom === 'not-sure') return lookedAt(t, subject);
  const what = t(`dialogs:seen.${symptom}`);
  if (subject.isMe) return t('dialogs:confirm.forMe', { symptom: what });
  return t('dialogs:confirm.forColleague', { who: named(t, subject), symptom: what });
}

function lookedAt(t: Translate, subject: SubjectAnswer): string {
  const looked = t('dialogs:notSure.looked');
  return subject.isMe ? looked : `${named(t, subject)}: ${looked}`;
}

/** Whose account it is, in a sentence. */
export function whose(t: Translate, subject: SubjectAnswer): string {
  if (subject.isMe) return t('dialogs:confirm.aboutMe');
  return t('dialogs:confirm.aboutColleague', { who: named(t, subject) });
}

/** A person's name, with the address where the bot knows it. */
export function named(t: Translate, { name, address }: SubjectAnswer): string {
  return address ? t('dialogs:subject.person', { name, address }) : t('dialogs:subject.name', { name });
}

/** The remedy's text for the requester. A new remedy without texts shows its id. */
function remedyText(t: Translate, id: string, subject: SubjectAnswer): string {
  const key = [`remedies:${id}.asked`, `remedies:${id}.name`].find(isTextKey);
  return key ? t(key, { name: subject.name }) : id;
}

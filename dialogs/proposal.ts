import { isTextKey, type Translate } from '../bot/texts/texts.js';
import type { NeedsAdmin, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { SubjectAnswer } from './unlocking.js';

/** What the bot would ask an admin for, for whom, and which self-help came before. */
export interface Proposed {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
  readonly tried: readonly Declined[];
  readonly found: Found;
}

/** Why an admin is needed. `others`: so many more people have the same, where there are many. */
export type Found = NeedsAdmin & { readonly others?: number };

/**
 * In plain words: what the bot would ask an admin for. For a hand-off: why a human has to look, and what follows. Where many
 * have the same, who declined no self-help hears it here for the first time.
 */
export function proposal(t: Translate, about: Proposed): { lead: string; text: string } {
  const { lead, text } = alone(t, about);
  const { tried, found } = about;
  if (!found.others || tried.length > 0) return { lead, text };
  return { lead: `${lead}\n\n${t('dialogs:many', { count: found.others })}`, text };
}

function alone(t: Translate, about: Proposed): { lead: string; text: string } {
  const { subject, symptom, found } = about;
  const whom = forWhom(t, subject, symptom);
  if (found.kind === 'plan')
    return { lead: `${whom} ${planText(t, about, found)}`, text: t('dialogs:confirm.ask') };
  if (found.kind === 'contain') {
    const next = subject.isMe ? 'self' : 'other';
    const lead = [whom, t('dialogs:contain.plan'), t(`dialogs:contain.${next}`)].join('\n\n');
    return { lead, text: t('dialogs:confirm.ask') };
  }
  const why = t(`dialogs:handOff.${found.reason}`);
  return { lead: `${whom} ${why}\n\n${t('dialogs:confirm.human')}`, text: t('dialogs:confirm.askHuman') };
}

/** The subject and the symptom, in a sentence. */
export function forWhom(t: Translate, subject: SubjectAnswer, symptom: Symptom): string {
  const what = t(`dialogs:seen.${symptom}`);
  if (subject.isMe) return t('dialogs:confirm.forMe', { symptom: what });
  return t('dialogs:confirm.forColleague', { who: named(t, subject), symptom: what });
}

/** A person's name, with the address where the bot knows it. */
export function named(t: Translate, { name, address }: SubjectAnswer): string {
  return address ? t('dialogs:subject.person', { name, address }) : t('dialogs:subject.name', { name });
}

function planText(
  t: Translate,
  { subject, symptom, tried }: Proposed,
  plan: Extract<NeedsAdmin, { kind: 'plan' }>,
): string {
  const remedies = plan.remedies.map((id) => `- ${remedyText(t, id, subject)}`).join('\n');
  const asides = [
    ...(plan.needsSecured ? [t('dialogs:confirm.secureFirst')] : []),
    ...(subject.isMe ? [] : [t('dialogs:confirm.identity', { name: subject.name })]),
    ...(symptom === 'lost-sign-in-method' ? [t('dialogs:confirm.otherMethod')] : []),
    // The person who declined self-service does not need to read of it again.
    ...(symptom === 'password-not-accepted' && !tried.includes('self-service')
      ? [t('dialogs:confirm.selfService')]
      : []),
  ];
  return [t('dialogs:confirm.plan'), remedies, ...asides].join('\n\n');
}

/** The remedy's text for the requester. A new remedy without texts shows its id. */
function remedyText(t: Translate, id: string, subject: SubjectAnswer): string {
  const key = [`remedies:${id}.asked`, `remedies:${id}.name`].find(isTextKey);
  return key ? t(key, { name: subject.name }) : id;
}

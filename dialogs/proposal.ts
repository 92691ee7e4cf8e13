import { isTextKey, type Translate } from '../bot/texts/texts.js';
import type { NeedsAdmin, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { SubjectAnswer } from './unlocking.js';

/** What would be asked of an admin, for whom, and what was tried before. */
export interface Proposed {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
  readonly tried: readonly Declined[];
  readonly found: NeedsAdmin;
}

/** In plain words: what would be asked of an admin, or why a human has to look and what happens then. */
export function proposal(t: Translate, about: Proposed): { lead: string; text: string } {
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

/** Whose account it is and what they see. */
export function forWhom(t: Translate, subject: SubjectAnswer, symptom: Symptom): string {
  const what = t(`dialogs:seen.${symptom}`);
  if (subject.isMe) return t('dialogs:confirm.forMe', { symptom: what });
  return t('dialogs:confirm.forColleague', { who: named(t, subject), symptom: what });
}

/** Somebody's name with their address, where it is known. */
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
    // Who just said that they can't need not hear of it again.
    ...(symptom === 'password-not-accepted' && !tried.includes('self-service')
      ? [t('dialogs:confirm.selfService')]
      : []),
  ];
  return [t('dialogs:confirm.plan'), remedies, ...asides].join('\n\n');
}

/** What is asked for, in the remedy's own words; its bare id when a new remedy has none yet. */
function remedyText(t: Translate, id: string, subject: SubjectAnswer): string {
  const key = [`remedies:${id}.asked`, `remedies:${id}.name`].find(isTextKey);
  return key ? t(key, { name: subject.name }) : id;
}

import { isTextKey, type Translate } from '../bot/texts/texts.js';
import type { Conclusion } from '../bot/unlock/conclude.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { SubjectAnswer } from './unlocking.js';

/** In plain words: what would be asked of an admin, why a human has to look, or that it is fine; and what then. */
export function proposal(
  t: Translate,
  about: { subject: SubjectAnswer; symptom: Symptom; conclusion: Conclusion },
): { lead: string; text: string } {
  const { subject, symptom, conclusion } = about;
  const whom = forWhom(t, subject, symptom);
  switch (conclusion.kind) {
    case 'plan':
      return { lead: planText(t, about, conclusion, whom), text: t('dialogs:confirm.ask') };
    case 'hand-off':
      return {
        lead: `${whom} ${t(`dialogs:handOff.${conclusion.reason}`)}`,
        text: t('dialogs:confirm.askHuman'),
      };
    case 'already-fine':
      return { lead: `${whom} ${alreadyFine(t, symptom)}`, text: t('dialogs:alreadyFine.ask') };
  }
}

function planText(
  t: Translate,
  { subject, symptom }: { subject: SubjectAnswer; symptom: Symptom },
  plan: Extract<Conclusion, { kind: 'plan' }>,
  whom: string,
): string {
  const remedies = plan.remedies.map((id) => `- ${remedyText(t, id, subject)}`).join('\n');
  const asides = [
    ...(plan.needsSecured ? [t('dialogs:confirm.secureFirst')] : []),
    ...(symptom === 'password-not-accepted' ? [t('dialogs:confirm.selfService')] : []),
  ];
  return [`${whom} ${t('dialogs:confirm.plan')}`, remedies, ...asides].join('\n\n');
}

/** What is asked for, in the remedy's own words; its bare id when a new remedy has none yet. */
function remedyText(t: Translate, id: string, subject: SubjectAnswer): string {
  const key = [`remedies:${id}.asked`, `remedies:${id}.name`].find(isTextKey);
  return key ? t(key, { name: subject.name }) : id;
}

function forWhom(t: Translate, subject: SubjectAnswer, symptom: Symptom): string {
  const what = t(`dialogs:seen.${symptom}`);
  if (subject.isMe) return t('dialogs:confirm.forMe', { symptom: what });
  const { name, address } = subject;
  const who = address ? t('dialogs:subject.person', { name, address }) : name;
  return t('dialogs:confirm.forColleague', { who, symptom: what });
}

function alreadyFine(t: Translate, symptom: Symptom): string {
  const isNamed = symptom === 'cannot-send-mail' || symptom === 'sign-in-blocked';
  return t(isNamed ? `dialogs:alreadyFine.${symptom}` : 'dialogs:alreadyFine.other');
}

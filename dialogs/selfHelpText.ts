import type { Translate } from '../bot/texts/texts.js';
import type { SelfHelp } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Reported, Symptom } from '../bot/unlock/symptoms.js';
import { forWhom, named } from './proposal.js';
import type { SubjectAnswer } from './unlocking.js';

/** The subject of the self-help, and the error that the person reported. */
export interface SelfHelpContext extends Reported {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
}

/** Names of the groups of texts, by the kind of self-help. */
const GROUPS = {
  'self-service': 'selfService',
  'locked-out': 'lockedOut',
  'already-fine': 'alreadyFine',
  outage: 'outage',
  advice: 'advice',
} as const;
export type SelfHelpGroup = (typeof GROUPS)[keyof typeof GROUPS] | 'maliciousAddress';

/** The group of texts for a kind of self-help: the question, the buttons and the last sentence. */
export function groupOf(way: SelfHelp): SelfHelpGroup {
  return way.kind === 'locked-out' && way.maliciousAddress ? 'maliciousAddress' : GROUPS[way.kind];
}

/** In plain words: the diagnosis, and what helps without an admin. */
export function selfHelpText(
  t: Translate,
  about: SelfHelpContext,
  way: SelfHelp & { readonly others?: number },
): string {
  const text = wayText(t, about, way);
  return way.others ? `${text}\n\n${t('dialogs:many', { count: way.others })}` : text;
}

function wayText(t: Translate, about: SelfHelpContext, way: SelfHelp): string {
  const { subject, symptom } = about;
  const whom = symptom === 'not-sure' ? lookedAt(t, subject) : forWhom(t, subject, symptom);
  switch (way.kind) {
    case 'already-fine':
      return `${whom} ${alreadyFine(t, symptom)}`;
    case 'advice':
      return adviceText(t, about, way);
    case 'outage':
      return `${whom} ${t('dialogs:outage.text', { title: way.outage.title, id: way.outage.id })}`;
    case 'locked-out': {
      const text = `${whom} ${t(`dialogs:${way.maliciousAddress ? 'maliciousAddress' : 'lockedOut'}.text`)}`;
      const canReset = way.selfService && !way.maliciousAddress;
      return canReset ? `${text}\n\n${t('dialogs:lockedOut.selfService')}` : text;
    }
    case 'self-service': {
      const steps = [`${whom} ${t('dialogs:selfService.text')}`, t('dialogs:selfService.steps')];
      const passOn = subject.isMe ? [] : [t('dialogs:selfService.passOn', { name: subject.name })];
      return [...steps, ...passOn].join('\n\n');
    }
  }
}

/** Nobody said a symptom: what follows is what the look told. */
function lookedAt(t: Translate, subject: SubjectAnswer): string {
  const looked = t('dialogs:notSure.looked');
  return subject.isMe ? looked : `${named(t, subject)}: ${looked}`;
}

/** Leaves out the symptom, because the error describes the problem better. */
function adviceText(
  t: Translate,
  { subject, errorCode }: SelfHelpContext,
  { advice, code }: Extract<SelfHelp, { kind: 'advice' }>,
): string {
  const isPasted = code === errorCode;
  const where = code && `${t(isPasted ? 'dialogs:advice.code' : 'dialogs:advice.logged', { code })} `;
  const text = `${where ?? ''}${t(`dialogs:advice.${advice}`)}`;
  return subject.isMe ? text : `${named(t, subject)}: ${text}`;
}

function alreadyFine(t: Translate, symptom: Symptom): string {
  const isNamed = symptom === 'cannot-send-mail' || symptom === 'sign-in-blocked';
  return t(isNamed ? `dialogs:alreadyFine.${symptom}` : 'dialogs:alreadyFine.other');
}

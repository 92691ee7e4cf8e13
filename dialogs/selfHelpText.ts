import type { Translate } from '../bot/texts/texts.js';
import type { SelfHelp } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Reported, Symptom } from '../bot/unlock/symptoms.js';
import type { SignInsSeen } from '../bot/unlock/diagnosis/signInsSeen.js';
import type { SayMoment } from './moment.js';
import { forWhom, named, whose, type Told } from './proposal.js';
import { signInsText } from './signInsText.js';
import type { SubjectAnswer } from './unlocking.js';

/** The subject of the self-help, and the error that the person reported. */
export interface SelfHelpContext extends Reported {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
  /** What was said of the sign-in log before. */
  readonly told?: SignInsSeen;
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

/** In plain words: what helps without an admin, what the sign-in log tells, and the question whether that is possible. */
export function selfHelpText(t: Translate, when: SayMoment, about: SelfHelpContext, way: Way): Told {
  const many = way.others ? [t('dialogs:many', { count: way.others })] : [];
  return {
    lead: [...wayText(t, about, way), ...signInsText(t, when, way.signIns, about.told), ...many],
    text: [...asides(t, about, way), t(`dialogs:${groupOf(way)}.ask`)].join(' '),
  };
}

type Way = SelfHelp & { readonly others?: number; readonly signIns?: SignInsSeen };

function wayText(t: Translate, about: SelfHelpContext, way: SelfHelp): readonly string[] {
  const { subject, symptom } = about;
  const whom = forWhom(t, subject, symptom);
  switch (way.kind) {
    case 'already-fine':
      return [`${whom} ${alreadyFine(t, symptom)}`];
    case 'advice':
      return [adviceText(t, about, way)];
    case 'outage': {
      const { title, id } = way.outage;
      return [`${whose(t, subject)} ${t('dialogs:outage.text', { title, id })}`];
    }
    case 'locked-out': {
      if (way.maliciousAddress) return [`${whom} ${t('dialogs:maliciousAddress.text')}`];
      const ends = [
        t('dialogs:lockedOut.ends'),
        ...(way.selfService ? [t('dialogs:lockedOut.selfService')] : []),
      ];
      return [`${whom} ${t('dialogs:lockedOut.text')}`, ends.join(' ')];
    }
    case 'self-service':
      return [`${whom} ${stepsAlone(t, way.unlocks === true)}`];
  }
}

/** A lock in Active Directory ends in the same place, without a new password. */
function stepsAlone(t: Translate, unlocks: boolean): string {
  return unlocks
    ? `${t('dialogs:selfService.unlockText')}\n\n${t('dialogs:selfService.unlockSteps')}`
    : `${t('dialogs:selfService.text')}\n\n${t('dialogs:selfService.steps')}`;
}

/** What belongs to the question. */
function asides(t: Translate, { subject }: SelfHelpContext, way: SelfHelp): readonly string[] {
  if (groupOf(way) === 'maliciousAddress') return [t('dialogs:maliciousAddress.ends')];
  const isPassedOn = way.kind === 'self-service' && !subject.isMe;
  return isPassedOn ? [t('dialogs:selfService.passOn', { name: subject.name })] : [];
}

/**
 * Leaves out the symptom, because the error describes the problem better. A code of the log stands in the message about
 * the log.
 */
function adviceText(
  t: Translate,
  { subject, errorCode }: SelfHelpContext,
  { advice, code }: Extract<SelfHelp, { kind: 'advice' }>,
): string {
  const text = t(`dialogs:advice.${advice}`);
  const told =
    code !== undefined && code === errorCode ? `${t('dialogs:advice.code', { code })} ${text}` : text;
  return subject.isMe ? told : `${named(t, subject)}: ${told}`;
}

function alreadyFine(t: Translate, symptom: Symptom): string {
  const isNamed = symptom === 'cannot-send-mail' || symptom === 'sign-in-blocked';
  return t(isNamed ? `dialogs:alreadyFine.${symptom}` : 'dialogs:alreadyFine.other');
}

import type { Language } from '../bot/unlock/person.js';
import type { UnlockService } from '../bot/unlock/service.js';
import type { Symptom } from '../bot/unlock/symptoms.js';

/** What the dialogs need of the unlock service; tests pass a fake. */
export type Unlocking = Pick<UnlockService, 'find' | 'examine' | 'submit' | 'mine'>;

/** What the operator settled for every dialog. */
export interface DialogSettings {
  /** Spoken when the person's locale is not one of ours. */
  readonly language: Language;
  /** For times, when Teams does not tell the person's own zone. IANA name. */
  readonly timeZone: string;
  readonly now: () => Date;
}

/** Answer to "what is going wrong". */
export interface SymptomAnswer {
  readonly symptom: Symptom;
  readonly errorCode?: string;
}

/** Answer to "whose account". */
export interface SubjectAnswer {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly isMe: boolean;
}

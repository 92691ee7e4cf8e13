import type { Language } from '../bot/unlock/person.js';
import type { Caller } from '../bot/unlock/request/caller.js';
import type { UnlockService } from '../bot/unlock/service.js';
import type { Reported, Symptom } from '../bot/unlock/symptoms.js';

/** The part of the unlock service that the dialogs use. Tests pass a fake. */
export type Unlocking = Pick<
  UnlockService,
  | 'find'
  | 'examine'
  | 'submit'
  | 'mine'
  | 'asker'
  | 'isHelpdesk'
  | 'isStopped'
  | 'isApprover'
  | 'deniedLately'
  | 'addDetails'
  | 'leaveForBreakIn'
>;

/** The operator's settings for every dialog. */
export interface DialogSettings {
  /** For people whose locale is none of the bot's languages. */
  readonly language: Language;
  /** IANA name. For times when Teams does not send the person's own zone. */
  readonly timeZone: string;
  readonly now: () => Date;
  /** Remembers in which language a person is written to. Whoever begins a turn says so with `setSpoken`. */
  readonly rememberLanguage: (personId: string, language: Language) => Promise<void>;
  /** True where the client has Teams' own search for people. The Playground has none. */
  readonly peoplePicker: boolean;
}

/** The answer to "what is going wrong". */
export interface SymptomAnswer extends Reported {
  readonly symptom: Symptom;
  /** With `not-sure`: they do not get in, and said no more. */
  readonly cannotSignIn?: true;
}

/** The answer to "whose account". */
export interface SubjectAnswer {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly isMe: boolean;
  /** They said "my password", and were not asked whose account it is. The next question has a way back. */
  readonly assumed?: true;
  /** Only from a helpdesk agent: how they made sure who calls. */
  readonly caller?: Omit<Caller, 'at'>;
}

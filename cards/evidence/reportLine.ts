import type { Translate } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Times } from '../kit/times.js';

/** `alarm` points at a break-in. `odd` is for the reader to judge. `unread` is not known. */
export type Tone = 'alarm' | 'odd' | 'plain' | 'fine' | 'unread';

export interface ReportLine {
  readonly tone: Tone;
  readonly text: string;
}

/** What the functions need to write the sentences. */
export interface ReportContext {
  readonly t: Translate;
  readonly times: Times;
  readonly language: Language;
  /** True on the page to print: Microsoft's own codes and scopes stand beside the words. A card has words alone. */
  readonly withCodes?: boolean;
}

import type { Draft } from './draft.js';
import { keepMore } from './firstSaid.js';
import { recognise } from './firstWords.js';
import type { FirstWhose } from './whose/firstWhose.js';
import type { SelfHelpAnswer } from './selfHelpDialog.js';
import type { SymptomAnswer } from './unlocking.js';

type SelfHelpLeft = Extract<SelfHelpAnswer, { kind: 'other-problem' | 'other-symptom' }>;

// What stays of a report when something in it turns out to be different. Everything else is asked, and looked at, again.

/**
 * It is about another account. Their words stay, and so does what is wrong.
 * @param read what is wrong, where they said that too: "no, Anna can't send mail"
 */
export function aboutOther(draft: Draft, whose: FirstWhose, read: SymptomAnswer | undefined): Draft {
  const { said } = draft;
  const symptom = read && read.symptom !== 'not-sure' ? read : draft.symptom;
  return { ...(symptom && { symptom }), ...(said && { said }), whose };
}

/** Something else is wrong with the same account. Without a symptom it is asked. */
function withOther({ subject, said }: Draft, symptom: SymptomAnswer | undefined): Draft {
  return { ...(subject && { subject }), ...(said && { said }), ...(symptom && { symptom }) };
}

/** The same, in their own words, which the approver reads too. A code that stood beside the same symptom is kept. */
export function withSaid(draft: Draft, text: string): Draft {
  const read = recognise(text);
  const known = { ...draft };
  keepMore(known, text);
  const before = read?.symptom === draft.symptom?.symptom ? draft.symptom : undefined;
  return withOther(known, read && { ...before, ...read });
}

/** What self-help leaves: another problem, clicked or in words. */
export function startedOver(draft: Draft, left: SelfHelpLeft): Draft {
  const symptom = 'symptom' in left && left.symptom ? { symptom: left.symptom, ...left.reported } : undefined;
  const next = left.kind === 'other-symptom' ? withSaid(draft, left.text) : withOther(draft, symptom);
  return { ...next, ...(left.told && { told: left.told }) };
}

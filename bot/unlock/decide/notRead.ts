import type { EvidenceFound, Source } from '../evidence/evidence.js';
import { isWhole } from '../evidence/isWhole.js';
import type { Unsecured } from '../request/unsecured.js';

/** Ways back in that could be there unseen, as long as the bot did not read these to their end. */
const WAYS_BACK: readonly { readonly source: Source; readonly missing: Unsecured }[] = [
  { source: 'sweepRules', missing: 'sweep-rules-not-read' },
  { source: 'forwarding', missing: 'forwarding-not-read' },
  { source: 'methods', missing: 'methods-not-read' },
  { source: 'consents', missing: 'consents-not-read' },
  { source: 'delegates', missing: 'delegates-not-read' },
  { source: 'devices', missing: 'devices-not-read' },
  { source: 'phones', missing: 'phones-not-read' },
  { source: 'folders', missing: 'folders-not-read' },
  // They date what has no date. Whoever fills them up, or waits, makes something new look old.
  { source: 'changes', missing: 'changes-not-read' },
  { source: 'ruleChanges', missing: 'mailbox-log-not-read' },
];

/** Returns what could hide a way back in because it was not read, was cut off, or is not understood. */
export function notReadOf(found: Partial<EvidenceFound>): readonly Unsecured[] {
  return [
    ...rulesNotRead(found),
    ...WAYS_BACK.filter(({ source }) => !isWhole(found, source)).map(({ missing }) => missing),
    ...contactNotRead(found),
  ];
}

/** The audit shows which address outside is new, and what is there now shows whether there is one at all. */
function contactNotRead(found: Partial<EvidenceFound>): readonly Unsecured[] {
  return isWhole(found, 'contact') || isWhole(found, 'changes') ? [] : ['contact-not-read'];
}

/** Exchange shows every rule. Graph leaves out the hidden ones (microsoft-apis.md A14). */
function rulesNotRead(found: Partial<EvidenceFound>): readonly Unsecured[] {
  if (isWhole(found, 'mailboxRules')) return [];
  return [isWhole(found, 'rules') ? 'hidden-rules-not-read' : 'rules-not-read'];
}

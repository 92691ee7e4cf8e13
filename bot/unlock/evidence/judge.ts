import type { Subject } from '../person.js';
import type { Evidence } from './evidence.js';
import type { Judgement } from './judgement.js';

/** Weighs what was found. Works on evidence that is still being gathered too: what is not there yet is not judged. */
export function judge(evidence: Evidence, subject: Subject): Judgement {
  void evidence;
  void subject;
  return {
    rules: [],
    delegates: [],
    elsewhere: [],
    methods: [],
    consents: [],
    roles: [],
    changes: [],
    pointers: [],
    unread: [],
  };
}

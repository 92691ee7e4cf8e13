import type { Guard } from '../guard.js';

const APPROVE = 'bot/unlock/decide/approve.ts';
const JUDGE = 'bot/unlock/proof/judgeProof.ts';
const STILL = 'bot/unlock/proof/stillProved.ts';
const VOUCHING = 'bot/unlock/decide/vouching.ts';
const PROVING = 'bot/unlock/proof/proving.ts';
const CALLS = 'bot/unlock/calls/realCalls.ts';
const SIGN_IN = 'bot/unlock/proof/judgeSignIn.ts';
const LINKS = 'bot/storage/stores/signInLinks.ts';
const GIVEN = 'bot/storage/stores/givenLately.ts';

/** Whoever wants to be let in with a good story (design.md rule 9). */
export const PROOF: readonly Guard[] = [
  { line: 11, file: APPROVE, find: "if ('kind' in proved) return proved;", replace: '' },
  {
    line: 11,
    file: JUDGE,
    find: "return { kind: 'voucher-awaited', needed, until: vouching.until };",
    replace: 'return undefined;',
  },
  { line: 11, file: JUDGE, find: 'provers.size >= 2 && isSeen ?', replace: 'provers.size >= 2 ?' },
  { line: 11, file: JUDGE, find: 'provers.size >= 2 && isSeen ?', replace: 'isSeen ?' },

  {
    line: 55,
    file: JUDGE,
    find: "if (madeBy !== 'voucher') return !isAsker;",
    replace: "if (madeBy !== 'voucher') return true;",
  },
  {
    line: 55,
    file: JUDGE,
    find: 'sameAsVoucher.some((same) => sameId(same, id))',
    replace: 'false',
  },
  {
    line: 55,
    file: 'bot/unlock/proof/provedFor.ts',
    find: "madeBy === 'voucher' && isOf(command, one)",
    replace: "madeBy === 'voucher' && false",
  },
  {
    line: 55,
    file: VOUCHING,
    find: "const refusal = said === 'yes' && mayNotVouch(request, command);",
    replace: 'const refusal = false as false | undefined;',
  },
  { line: 55, file: VOUCHING, find: '!sameId(vouching.asked.id, actor.id)', replace: 'false' },
  {
    line: 55,
    file: PROVING,
    find: '      if (isAmong(barred, candidate.id)) continue;\n',
    replace: '',
  },

  {
    line: 56,
    file: CALLS,
    find: "return request.kind === 'unlock' && !isGathering(request);",
    replace: 'return true || isGathering(request);',
  },
  { line: 56, file: CALLS, find: '.map((request) => asTold(request, personId))', replace: '' },
  { line: 56, file: CALLS, find: 'if (await tx.hasAlarm(actor.id, since)) return false;', replace: '' },

  { line: 57, file: GIVEN, find: "and (c.state is null or c.state <> 'gone')", replace: '' },
  { line: 57, file: GIVEN, find: " and r.body->>'kind' <> 'contain')", replace: ')' },
  { line: 57, file: GIVEN, find: "r.status in ('approved', 'executing')", replace: "r.status = 'nothing'" },
  {
    line: 57,
    file: 'bot/teams/outgoing/notices/toldNotices.ts',
    find: "credential?.state !== 'shown'",
    replace: '(true as boolean)',
  },
  {
    line: 57,
    file: 'bot/jobs/executor.ts',
    find: "request.kind !== 'contain' && (result",
    replace: '(result',
  },

  {
    line: 58,
    file: 'bot/unlock/proof/checks.ts',
    find: "    if (refusal) return { kind: 'refused', refusal };\n",
    replace: '',
  },
  {
    line: 58,
    file: PROVING,
    find: '    if (!found) return undefined;',
    replace: "    if (!found) return { kind: 'called-back', detail: { phone, ends } };",
  },

  {
    line: 59,
    file: 'bot/unlock/proof/vouchers.ts',
    find: 'if (!isYes) await stopAccount(tx, request, command.at, this.options);',
    replace: 'if (!isYes && !request) await stopAccount(tx, request, command.at, this.options);',
  },
  {
    line: 59,
    file: 'bot/unlock/limits/startFreeze.ts',
    find: "what.kind === 'not-them' ? UNTIL_LIFTED : ends",
    replace: 'ends',
  },
  {
    line: 59,
    file: 'bot/unlock/limits/freezeTable.ts',
    find: "'be-given': 'stands still',\n    'be-contained': 'goes on',\n  },\n};",
    replace: "'be-given': 'stands still',\n    'be-contained': 'stands still',\n  },\n};",
  },
  {
    line: 59,
    file: 'bot/unlock/limits/heldBy.ts',
    find: "const ofSubject: FreezeVerb = gives(request) ? 'be-given' : 'be-contained';",
    replace: "const ofSubject: FreezeVerb = gives(request) ? 'be-given' : 'be-given';",
  },
  {
    line: 59,
    file: VOUCHING,
    find: "(before !== 'yes' || said === 'yes')",
    replace: 'said === before',
  },
  {
    line: 59,
    file: 'bot/unlock/proof/levels.ts',
    find: "if (request.kind === 'contain' || request.kind === 'restore') return [];",
    replace: '',
  },

  { line: 60, file: JUDGE, find: '<= holdsMs;', replace: '<= holdsMs * 1e6;' },
  {
    line: 60,
    file: 'bot/unlock/decide/stillAllowed.ts',
    find: 'return [...named, ...unproved];',
    replace: 'return unproved.length > 0 ? named : named;',
  },
  {
    line: 60,
    file: STILL,
    find: "if (request.kind === 'contain' || request.kind === 'restore') return [];",
    replace: '',
  },
  {
    line: 60,
    file: STILL,
    find: "if (!('approval' in request) || !request.proofNeeded) return [];",
    replace: 'if (request.id) return [];',
  },
  {
    line: 60,
    file: 'bot/unlock/standing.ts',
    find: '...vouchersOf(request)',
    replace: '...vouchersOf(request).slice(0, 0)',
  },

  {
    line: 70,
    file: SIGN_IN,
    find: "if (!sameId(personId, request.subject.id)) return 'other-person';",
    replace: '',
  },
  { line: 70, file: SIGN_IN, find: "? 'not-fresh' : undefined;", replace: '? undefined : undefined;' },
  {
    line: 70,
    file: SIGN_IN,
    find: 'level: secondFactor ? level : withoutSecondFactor',
    replace: 'level: secondFactor || withoutSecondFactor ? level : withoutSecondFactor',
  },
  {
    line: 70,
    file: SIGN_IN,
    find: "request.kind === 'unlock' && !request.origin && ",
    replace: "request.kind === 'unlock' && ",
  },
  {
    line: 70,
    file: JUDGE,
    find: 'return sameId(proof.by.id, request.subject.id) && canProveBySignIn(request);',
    replace: 'return canProveBySignIn(request);',
  },
  {
    line: 70,
    file: LINKS,
    find: '${USABLE} returning request_id',
    replace: 'token_hash = $1 returning request_id',
  },
  {
    line: 70,
    file: LINKS,
    find: 'where ${USABLE}`,',
    replace: 'where token_hash = $1 and $2::timestamptz is not null`,',
  },

  {
    line: 71,
    file: 'bot/http/linkRoute.ts',
    find: 'cookies.read(req.headers.cookie, pageCookie(token)) === pageMark(token);',
    replace: 'cookies.read(req.headers.cookie, pageCookie(token)) !== `${pageMark(token)}-`;',
  },
  {
    line: 71,
    file: 'bot/unlock/proof/signIns.ts',
    find: '      stopAccount(tx, stored, at, this.options),',
    replace: '      stored ? Promise.resolve() : stopAccount(tx, stored, at, this.options),',
  },
  {
    line: 71,
    file: 'bot/http/linkToken.ts',
    find: 'return path.startsWith(LINK_PATH) ? `${LINK_PATH}…` : path;',
    replace: 'return path;',
  },
  {
    line: 71,
    file: 'bot/unlock/limits/mayGoOn.ts',
    find: "(await isFrozen(tx, request.subject.id, 'prove', command.at)) ?",
    replace: "request.subject.id === '' ?",
  },
];

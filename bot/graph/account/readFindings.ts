import { known, knownToBe, unknown, type DirectoryFindings, type Finding } from '../../unlock/findings.js';
import type { BatchAnswer } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { askAbout, type Looking } from './askAbout.js';
import { LICENSED_PARTS, type LicensedPart } from './findingsBatch.js';
import { bodyOf } from '../client/odataPage.js';
import { findingOf } from './findingOf.js';
import { accountBody, readingAccount } from './readAccount.js';
import { readEligibility } from './readEligibility.js';
import { failedSignInsFrom, isCutShort, signedInAtFrom } from './readFailedSignIns.js';
import { readKind } from './readKind.js';
import { managerFrom } from './readManager.js';
import { methodsFrom } from './readMethods.js';
import { passAllowedFrom } from './readPassPolicy.js';
import { groupsOf, privilegesFrom } from './readPrivileges.js';
import { riskFrom } from './readRisk.js';
import { selfServiceFrom } from './readSelfService.js';
import { readWhyOff } from './readWhyOff.js';

/**
 * Reads all findings about an account in one round trip, at most two (`askAbout`). One more follows, with up to three
 * questions side by side: where groups can be switched on (`readEligibility`), for an account that is switched off
 * (`readWhyOff`), and where the kind of the account needs it (`readKind`). It asks for a throttled part once more. Never
 * throws `RemoteError`: each part fails alone, and a part that fails is not known.
 */
export async function readFindings(graph: Graph, id: string, looking: Looking): Promise<DirectoryFindings> {
  const { gaps, now } = looking;
  const answers = await askAbout(graph, id, looking);
  const finding = <T>(value: () => T): Finding<T> => findingOf(graph, () => known(value()));
  const licensed = <T>(part: LicensedPart, value: (answer: BatchAnswer) => Finding<T>): Finding<T> => {
    const answer = answers[part];
    if (!answer) return unknown('not-licensed', { licence: LICENSED_PARTS[part] });
    if (!answer.ok && answer.error.kind === 'not-licensed') gaps.remember(part);
    return findingOf(graph, () => value(answer));
  };
  const account = finding(() => bodyOf(readingAccount, accountBody, answers.account));
  const isOff = knownToBe(account, ({ enabled }) => !enabled);
  const [eligible, kind, whyOff] = await Promise.all([
    readEligibility(graph, answers, gaps),
    readKind(graph, id, answers, account),
    isOff ? readWhyOff(graph, id, now()) : undefined,
  ]);
  const signInsCut = licensed('signIns', (answer) => known(isCutShort(answer)));
  const signedInAt = licensed('signIns', (answer) => known(signedInAtFrom(answer)));
  return {
    account,
    privileges: finding(() => privilegesFrom(id, answers)),
    eligible,
    risk: licensed('risk', riskFrom),
    failedSignIns: licensed('signIns', (answer) => known(failedSignInsFrom(answer))),
    selfService: licensed('selfService', (answer) => known(selfServiceFrom(answer))),
    methods: findingOf(graph, () => methodsFrom(answers.methods)),
    manager: finding(() => managerFrom(answers.manager)),
    passAllowed: finding(() => passAllowedFrom(answers.passPolicy, () => groupsOf(answers))),
    kind,
    ...(signInsCut.known && signInsCut.value && { signInsCut: true }),
    ...(signedInAt.known && signedInAt.value && { signedInAt: signedInAt.value }),
    ...(whyOff && { whyOff }),
  };
}

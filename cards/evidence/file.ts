import { judge } from '../../bot/unlock/evidence/judge.js';
import type { Judgement } from '../../bot/unlock/evidence/judgement.js';
import { approvalsOf, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { countedAt, countOf, type Losses } from '../../bot/unlock/losses/losses.js';
import type { Step } from '../../bot/unlock/request/step.js';

/**
 * The evidence as data for another system: the findings or why they are missing, the judgement and the steps. Each step
 * has the state before it. Times are ISO 8601 in UTC. A request has no credential, so the file has none.
 */
export function evidenceFile(request: UnlockRequest): object {
  const { id, tenantId, subject, symptom, status, createdAt, evidence, losses } = request;
  return {
    format: 'latchkey-evidence',
    version: 1,
    request: { id, tenantId, symptom, status, createdAt },
    subject,
    gathered: evidence && { startedAt: evidence.startedAt, finishedAt: evidence.finishedAt ?? null },
    found: evidence?.found ?? {},
    judgement: evidence ? judgementOf(judge(evidence, subject)) : null,
    ...(losses && { losses: lossesOf(losses) }),
    approvals: approvalsOf(request).map(({ by, at, secured }) => ({ by, at, ...(secured && { secured }) })),
    ...('falseAlarm' in request && request.falseAlarm && { falseAlarm: request.note ?? '' }),
    steps: request.steps.map(stepOf),
    ...('checks' in request && { checks: request.checks }),
  };
}

/** The file keeps the name that version 1 of the format gave to the indicators. */
function judgementOf({ indicators, ...rest }: Judgement): object {
  return { ...rest, pointers: indicators };
}

/** The newest counts, and whom to warn. `null`: not counted yet. */
function lossesOf(losses: Losses): object {
  const { since, sinceWhat, until, strange } = losses;
  return {
    since,
    sinceWhat,
    until,
    strangeAddresses: strange,
    countedAt: countedAt(losses) ?? null,
    mail: countOf(losses, 'mail') ?? null,
    files: countOf(losses, 'files') ?? null,
    sent: countOf(losses, 'sent') ?? null,
  };
}

function stepOf(step: Step): object {
  const { remedy, target, state } = step;
  return {
    remedy,
    ...(target && {
      target: { id: target.id, name: target.name, ...(target.kind && { kind: target.kind }) },
    }),
    state,
    ...('at' in step && { at: step.at }),
    ...('before' in step && { before: step.before }),
    ...(step.state === 'failed' && { reason: step.reason }),
  };
}

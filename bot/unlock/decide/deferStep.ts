import type { Command } from '../request/commands.js';
import type { Executing } from '../request/request.js';
import type { Step } from '../request/step.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';
import { stepPostponed } from './stepEvents.js';

/** A step that Microsoft refused is planned once more, after the others of its remedy. Nothing was changed by it. */
export function deferStep(
  request: Executing,
  step: Step,
  command: Extract<Command, { kind: 'defer-step' }>,
): Decision {
  const last = request.steps.findLastIndex(({ remedy }) => remedy === step.remedy);
  if (step.state !== 'started' || step.deferred || last <= command.index) return refused({ kind: 'not-now' });
  const ids = [...new Set([...(step.remoteIds ?? []), ...(command.remoteIds ?? [])])];
  const again = {
    remedy: step.remedy,
    ...(step.target && { target: step.target }),
    ...(ids.length > 0 && { remoteIds: ids }),
    state: 'planned',
    deferred: true,
  } as const;
  const others = request.steps.toSpliced(command.index, 1);
  const steps = others.toSpliced(last, 0, again);
  return accepted({ ...request, steps }, [ANNOUNCE], stepPostponed(again, command, command.at));
}

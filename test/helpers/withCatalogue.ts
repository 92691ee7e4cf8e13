import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { unsecuredAfter as unsecured } from '../../bot/unlock/decide/accountSecured.js';
import { decide as decideBy } from '../../bot/unlock/decide/decide.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  notOffered as beyond,
  optionsOf as options,
  stepsFor as steps,
} from '../../bot/unlock/plan/options.js';
import { notRestorable as lasting, restorable as bringBack } from '../../bot/unlock/plan/restorable.js';
import { idlePorts } from './idlePorts.js';

// The rules of the domain with the real catalogue. Its ports are never called.

export const catalogue = createCatalogue(idlePorts);

export const decide = (request: UnlockRequest, command: Command) => decideBy(request, command, catalogue);
export const optionsOf = (request: UnlockRequest) => options(request, catalogue);
export const notOffered = (request: UnlockRequest) => beyond(request, catalogue);
export const stepsFor = (request: UnlockRequest, choice: readonly number[]) =>
  steps(request, choice, catalogue);
export const restorable = (request: UnlockRequest) => bringBack(request, catalogue);
export const notRestorable = (request: UnlockRequest) => lasting(request, catalogue);
export const unsecuredAfter = (...requests: readonly UnlockRequest[]) => unsecured(requests, catalogue);

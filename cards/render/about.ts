import type { RequestKind, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

/** What a request is called by: the ordinary one by what the person sees, one of a break-in by what it does. */
export function aboutOf({ kind, symptom }: UnlockRequest): Symptom | Exclude<RequestKind, 'unlock'> {
  return kind === 'unlock' ? symptom : kind;
}

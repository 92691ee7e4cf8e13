import type { Option } from '../options.js';
import type { UnlockRequest } from '../request.js';

/** What can be done against a break-in, in the order in which it runs (apis.md C1); advised where the evidence says so. */
export function containOptions(request: UnlockRequest): readonly Option[] {
  void request;
  return [];
}

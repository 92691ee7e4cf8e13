// Whether a rule is on, by `isEnabled` of Graph and `Enabled` of Exchange, which may be a word (microsoft-apis.md B5). The
// evidence and the steps that switch rules ask the same functions, so that a step is never refused for what was shown.

/** True unless it says "off": a rule that says nothing, or something that the bot does not know, may be on. */
export function mayBeOn(said: unknown): boolean {
  return !says(said, false);
}

/** True only where it says so. */
export function isSurelyOn(said: unknown): boolean {
  return says(said, true);
}

function says(said: unknown, wanted: boolean): boolean {
  return said === wanted || (typeof said === 'string' && said.trim().toLowerCase() === String(wanted));
}

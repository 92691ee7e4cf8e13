import type { Line, Tone } from './findingLine.js';

/** Which line counts most for a decision, first. What is wrong says what happened; a warning says why to look twice. */
const STRENGTH: readonly Tone[] = ['alarm', 'warning', 'problem', 'fact', 'fine', 'source'];

/** More than this does not help in ten seconds. */
const MOST_REASONS = 3;

/** What happened, if a line says so, and at most three reasons, strongest first. Lines of one tone keep their order. */
export function strongest(lines: readonly Line[]): {
  readonly happened?: Line;
  readonly reasons: readonly Line[];
} {
  const happened = lines.find(({ tone }) => tone === 'problem');
  const reasons = lines
    .filter((line) => line !== happened && line.tone !== 'source')
    .toSorted((a, b) => STRENGTH.indexOf(a.tone) - STRENGTH.indexOf(b.tone))
    .slice(0, MOST_REASONS);
  return { ...(happened && { happened }), reasons };
}

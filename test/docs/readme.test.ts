import { describe, expect, it } from 'vitest';
import { blockLines, page, read } from './documents.js';

// The README is read in a few minutes: what it is, how to try it, where to read on.

const readme = page('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('has at most 120 lines', () => {
    expect(readme.text.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it('names the two commands, and they do what it says', () => {
    expect(blockLines(readme)).toContain('npm ci && npm run demo');
    expect(blockLines(readme)).toContain('npm ci && npm test');
    expect(scripts).toMatchObject({ demo: 'tsx sandbox/demo/main.ts', test: 'vitest run --project quick' });
  });

  it('shows one picture', () => {
    expect(readme.text.match(/!\[/g)).toHaveLength(1);
  });

  it('says what was never run', () => {
    expect(readme.text).toContain('real tenant');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFilesOf } from '../helpers/sourceTree.js';
import { page } from './documents.js';
import { rowsOf, tableAfter } from './tables.js';

// Somebody who looks for a line of the log in docs/operate.md finds the words that the bot writes.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const code = sourceFilesOf(ROOT)
  .filter((file) => file.startsWith('bot/'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

const rows = rowsOf(tableAfter(page('docs/operate.md'), '<!-- messages')).slice(1);

describe('the messages of the log in docs/operate.md', () => {
  it.each(rows)('%s is one that the bot writes', (said) => {
    const [, message = ''] = /`([^`]+)`/.exec(said) ?? [];
    expect(message.length).toBeGreaterThan(10);
    expect(["'", '`'].some((quote) => code.includes(`${quote}${message}`))).toBe(true);
  });

  it.each(rows)('%s has a meaning and something to do', (_said, means = '', todo = '') => {
    expect(means.length).toBeGreaterThan(10);
    expect(todo).not.toBe('');
  });
});

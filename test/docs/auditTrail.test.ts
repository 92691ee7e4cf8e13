import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../bot/unlock/audit/vocabulary.js';

// docs/audit-trail.md must say the same as the bot's vocabulary.

const page = readFileSync(new URL('../../docs/audit-trail.md', import.meta.url), 'utf8');

/** The cells of each row below this heading whose first cell is a name in backticks. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const lines = section.split('\n## ')[0]!.split('\n');
  return lines
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

const names = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const EVENTS = Object.entries(VOCABULARY);
const rows = rowsUnder('The events').map(([, event, when, by, detail]) => ({ event, when, by, detail }));
const rowOf = (name: string) => rows.find(({ event }) => event === `\`${name}\``);

describe('the page about the audit trail', () => {
  it('has a row for each event of the vocabulary, in its order, and no other', () => {
    expect(rows.flatMap(({ event }) => names(event))).toEqual(EVENTS.map(([name]) => name));
  });

  it('says of each event when it is written', () => {
    expect(rows.filter(({ when = '' }) => when.length < 8)).toEqual([]);
  });

  it.each(EVENTS)('says who writes %s: a person or the bot', (name, { by }) => {
    const said = rowOf(name)?.by ?? '';
    expect(said).not.toBe('');
    expect(said.includes('the bot')).toBe(by === 'bot' || by === 'either');
    expect(/approver|requester|\bwho\b/.test(said)).toBe(by === 'person' || by === 'either');
  });

  it.each(EVENTS)('names what the detail of %s holds always, and what sometimes', (name, { fields }) => {
    const [always, sometimes] = (rowOf(name)?.detail ?? '').split('sometimes');
    const those = (when: string) =>
      Object.entries(fields).flatMap(([field, is]) => (is === when ? [field] : []));
    expect(names(always).sort()).toEqual(those('always').sort());
    expect(names(sometimes).sort()).toEqual(those('sometimes').sort());
  });

  it('explains each field of a detail, and no other', () => {
    const fields = new Set(EVENTS.flatMap(([, { fields }]) => Object.keys(fields)));
    const explained = rowsUnder('The fields of a detail').flatMap(([, field]) => names(field));
    expect(explained.sort()).toEqual([...fields].sort());
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { isTextKey } from '../../bot/texts/texts.js';
import { idlePorts } from '../helpers/idlePorts.js';
import cards from '../../bot/texts/en/cards.json' with { type: 'json' };
import remedies from '../../bot/texts/en/remedies.json' with { type: 'json' };

/** The texts of a remedy. Dialogs use `asked`. Cards and notices use the others. */
const PARTS = ['name', 'asked', 'sentence', 'effect', 'portal', 'byHand', 'afterSelf', 'afterOther', 'done'];
// The catalogue does not call its ports until a remedy runs.
const catalogue = createCatalogue(idlePorts);
const source = sourceIn(path.join(import.meta.dirname, '../../cards'));

describe('The texts that cards use', () => {
  it('exist, as far as they are written out', () => {
    const named = [...source.matchAll(/'(cards:[^']+)'/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !isTextKey(key))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const prefixes = [...source.matchAll(/`cards:([^`$]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const silent = keys(cards).filter(
      (key) => !source.includes(`'cards:${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(silent).toEqual([]);
  });
});

describe('The texts of the remedies', () => {
  it.each(catalogue.all.map(({ id }) => id))('are complete: %s', (id) => {
    expect(PARTS.filter((part) => !isTextKey(`remedies:${id}.${part}`))).toEqual([]);
  });

  it('are of remedies that exist', () => {
    expect(Object.keys(remedies).sort()).toEqual(catalogue.all.map(({ id }) => id).sort());
  });

  it('have no sentence that nobody says', () => {
    for (const texts of Object.values(remedies)) {
      const names = Object.keys(texts).filter((name) => !/(^m|M)any_(one|other)$/.test(name));
      expect(names.sort()).toEqual([...PARTS].sort());
    }
  });
});

function sourceIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

function keys(value: object, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string'
      ? [`${prefix}${name.replace(/_(one|other)$/, '')}`]
      : keys(inner as object, `${prefix}${name}.`),
  );
}

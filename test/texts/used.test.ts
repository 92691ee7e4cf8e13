import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { isTextKey } from '../../bot/texts/texts.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import { idlePorts } from '../helpers/idlePorts.js';
import cards from '../../bot/texts/en/cards.json' with { type: 'json' };
import remedies from '../../bot/texts/en/remedies.json' with { type: 'json' };

/** The texts of a remedy. Dialogs use `asked`. Cards and notices use the others. */
const PARTS = ['name', 'asked', 'sentence', 'effect', 'byHand', 'afterSelf', 'afterOther', 'done'];
// The catalogue does not call its ports until a remedy runs.
const catalogue = createCatalogue(idlePorts);
/** What is changed in Active Directory has no page in a portal to name. */
const partsOf = ({ portal }: Remedy) => (portal ? [...PARTS, 'portal'] : PARTS);
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
  it.each(catalogue.all.map((remedy) => [remedy.id, remedy] as const))('are complete: %s', (id, remedy) => {
    expect(partsOf(remedy).filter((part) => !isTextKey(`remedies:${id}.${part}`))).toEqual([]);
  });

  it('are of remedies that exist', () => {
    expect(Object.keys(remedies).sort()).toEqual(catalogue.all.map(({ id }) => id).sort());
  });

  it('have no sentence that nobody says', () => {
    const said: Readonly<Record<string, object>> = remedies;
    for (const remedy of catalogue.all) {
      const names = Object.keys(said[remedy.id] ?? {}).filter((name) => !/(^m|M)any_(one|other)$/.test(name));
      expect(names.sort()).toEqual(partsOf(remedy).toSorted());
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

import { readFileSync } from 'node:fs';

/** A line of docs/threat-model.md. */
export interface Threat {
  readonly number: number;
  readonly cells: readonly string[];
  /** Files, each with the names of its tests. */
  readonly proofs: readonly { readonly file: string; readonly titles: readonly string[] }[];
}

/** Reads every line of the threat model. */
export function readThreats(): readonly Threat[] {
  return readFileSync(new URL('../../docs/threat-model.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const [number = '', ...cells] = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim());
      const proofs = (cells.at(-1) ?? '').split('; `').map((proof) => ({
        file: /`?([\w./-]+\.ts)`/.exec(proof)?.[1] ?? '',
        titles: [...proof.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
      }));
      return { number: Number(number), cells, proofs };
    });
}

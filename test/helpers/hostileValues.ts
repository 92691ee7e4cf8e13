import fc from 'fast-check';

/** Values that an attacker sends instead of the expected one. */
const HOSTILE_VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', [], {}, [null], [[]], { length: 1e9 }],
  ...['constructor', '__proto__', 'toString', { __proto__: null, verb: 'approve' }],
  ...["' or '1'='1", '"; drop table requests; --', '../../users/', '%2e%2e%2f', '\u0000', '\r\nX: y'],
  ...[
    '<at>Everyone</at>',
    '[a](https://evil.example)',
    '**b** _i_ `c`',
    '${$root} ${json(subject)}',
    '{{name}}',
  ],
  ...['\u202Eevil', 'a\u200Bb\uFEFFc', '\uD800', '<script>alert(1)</script>', '$t(cards:button.approve)'],
  ...['x'.repeat(100_000), '9'.repeat(400), '🧨'.repeat(2_000)],
];

/** Only the texts, for names, reasons and answers. */
export const HOSTILE_TEXTS = HOSTILE_VALUES.filter(
  (value): value is string => typeof value === 'string' && value !== '',
);

/** A value with very deep nesting. */
function deep(depth: number): unknown {
  return depth === 0 ? 'bottom' : { inner: [deep(depth - 1)] };
}

const anyHostile = fc.oneof(
  fc.constantFrom(...HOSTILE_VALUES, deep(200)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

type Json = Record<string, unknown>;

/** Paths to every member of an object, e.g. `['from', 'name']`. */
function pathsIn(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...before, key];
    return [path, ...pathsIn(inner, path)];
  });
}

function withChange(value: Json, [key = '', ...rest]: readonly string[], to: unknown): Json {
  const inner = value[key];
  const isObject = typeof inner === 'object' && inner !== null;
  return { ...value, [key]: rest.length > 0 && isObject ? withChange(inner as Json, rest, to) : to };
}

/** This many variations of these objects, each with one to three members replaced. The same ones in every run. */
export function mutations(bases: readonly Json[], count: number, seed = 1): Json[] {
  const one = fc
    .constantFrom(...bases)
    .chain((base) =>
      fc
        .array(fc.tuple(fc.constantFrom(...pathsIn(base)), anyHostile), { minLength: 1, maxLength: 3 })
        .map((changes) => changes.reduce((value, [path, to]) => withChange(value, path, to), base)),
    );
  return fc.sample(one, { numRuns: count, seed });
}

/** This many values of any kind. The same ones in every run. */
export function anything(count: number, seed = 1): unknown[] {
  return fc.sample(anyHostile, { numRuns: count, seed });
}

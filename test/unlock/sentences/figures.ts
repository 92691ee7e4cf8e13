import { judge, linesOf, VERDICTS, type Line, type Verdict } from './judge.js';

/** How many sentences came to each verdict. */
export type Tally = Readonly<Record<Verdict, number>>;

export function tally(lines: readonly Line[]): Tally {
  const verdicts = lines.map(judge);
  const entries = VERDICTS.map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length]);
  return Object.fromEntries(entries) as Tally;
}

/** The figures as the page `docs/understanding.md` has them between its marks. */
export function figuresText(): string {
  return [
    '### Sentences to which the words were tuned',
    ...table(linesOf('tuned')),
    '### Sentences that were only ever run',
    ...table(linesOf('heldOut')),
    '### Of these, the first list',
    ...table(linesOf('first')),
    '### Of these, the second list',
    ...table(linesOf('second')),
    '### Of these, the third list',
    ...table(linesOf('third')),
    '### Of these, the fourth list',
    ...table(linesOf('fourth')),
    '### Apart from these, the fifth list, which was blind only when it was first run',
    ...table(linesOf('fifth')),
  ].join('\n\n');
}

function table(lines: readonly Line[]): string[] {
  if (lines.length === 0) return ['There are none here yet.'];
  const rows = [
    ...groups(lines, ({ lang }) => lang),
    ...groups(lines, ({ kind }) => kind),
    row('all', lines),
  ];
  return [
    ['| | sentences | right | asked | not understood | misread |', '|---|---|---|---|---|---|', ...rows].join(
      '\n',
    ),
  ];
}

function groups(lines: readonly Line[], of: (line: Line) => string): string[] {
  return [...new Set(lines.map(of))].map((name) =>
    row(
      name,
      lines.filter((line) => of(line) === name),
    ),
  );
}

function row(name: string, lines: readonly Line[]): string {
  const found = tally(lines);
  return `| ${[name, lines.length, ...VERDICTS.map((verdict) => found[verdict])].join(' | ')} |`;
}

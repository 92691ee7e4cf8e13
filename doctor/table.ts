import { isTrouble } from '../bot/setup/outcome.js';
import { STATES, type Row } from '../bot/setup/row.js';
import { wordsOf, type RowWords } from '../bot/setup/words.js';
import { textsIn, type Translate } from '../bot/texts/texts.js';

/** The rows for a person: a table of all, then how to mend what is not well, and a line that counts. */
export function asTable(rows: readonly Row[]): string {
  const t = textsIn('en');
  const told = rows.map((row) => ({ row, words: wordsOf(t, row) }));
  const toMend = told.filter(({ row }) => isTrouble(row) || (row.state !== 'ok' && row.mend));
  return [
    ...table(told.map(({ words }) => words)),
    ...toMend.flatMap(({ words }) => ['', ...toDo(words)]),
    '',
    counted(t, rows),
  ].join('\n');
}

function table(all: readonly RowWords[]): readonly string[] {
  const width = (of: (words: RowWords) => string) => Math.max(0, ...all.map((words) => of(words).length));
  const [states, areas, abouts] = [
    width(({ state }) => state),
    width(({ area }) => area),
    width(({ about }) => about),
  ];
  return all.map(({ state, area, about, found }) =>
    [state.padEnd(states), area.padEnd(areas), about.padEnd(abouts), found].join('  '),
  );
}

function toDo({ state, area, about, stops, mend }: RowWords): readonly string[] {
  return [
    `${area} ${about}: ${state}`,
    ...(stops.length > 0 ? [`  Without it: ${stops.join('; ')}`] : []),
    ...(mend ? [`  Do this: ${mend.said}`] : []),
    ...(mend?.commands ?? []).map((line) => `    ${line}`),
    ...(mend?.source ? [`  See ${mend.source}`] : []),
  ];
}

function counted(t: Translate, rows: readonly Row[]): string {
  return STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${t(`setup:state.${state}`)}: ${count}`)
    .join(', ');
}

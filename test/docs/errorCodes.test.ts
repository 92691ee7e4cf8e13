import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODES_BEGIN, CODES_END, CODES_PAGE, codeFigures } from '../unlock/diagnosis/codeFigures.js';

it('the table of error codes is what `npm run codes` counts', () => {
  const [, rest = ''] = readFileSync(CODES_PAGE, 'utf8').split(CODES_BEGIN);
  expect(rest.split(CODES_END)[0]?.trim()).toBe(codeFigures());
});

it('every code of Microsoft’s two lists leads somewhere', () => {
  const all = [...codeFigures().matchAll(/: (\d+) of the (\d+) in Microsoft's list/g)];
  expect(all.map(([, known]) => known)).toEqual(all.map(([, , listed]) => listed));
  expect(all).toHaveLength(2);
});

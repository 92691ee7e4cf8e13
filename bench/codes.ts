import { readFileSync, writeFileSync } from 'node:fs';
import { CODES_BEGIN, CODES_END, CODES_PAGE, codeFigures } from '../test/unlock/diagnosis/codeFigures.js';

// `npm run codes`: how many error codes lead to which family. It prints the table and writes it into docs/error-codes.md.

const figures = codeFigures();
const page = readFileSync(CODES_PAGE, 'utf8');
const [before = ''] = page.split(CODES_BEGIN);
const [, after = ''] = page.split(CODES_END);
writeFileSync(CODES_PAGE, `${before}${CODES_BEGIN}\n\n${figures}\n\n${CODES_END}${after}`);
console.log(figures);

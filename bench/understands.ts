import { readFileSync, writeFileSync } from 'node:fs';
import { judge, linesOf } from '../test/unlock/sentences/judge.js';
import { figuresText } from '../test/unlock/sentences/figures.js';
import { BEGIN, END, PAGE } from '../test/unlock/sentences/page.js';

// `npm run understands`: how many of the sentences in test/unlock/sentences the bot reads as it should. It prints the
// figures and writes them into docs/understanding.md. `npm run understands -- --wrong` prints also which tuned ones are
// wrong. It never prints one that nobody may tune to.

const figures = figuresText();
const page = readFileSync(PAGE, 'utf8');
const [before = ''] = page.split(BEGIN);
const [, after = ''] = page.split(END);
writeFileSync(PAGE, `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`);
console.log(figures);
if (process.argv.includes('--wrong'))
  for (const line of linesOf('tuned').filter((one) => judge(one) !== 'right'))
    console.log(`${judge(line)}: ${line.kind}: ${line.text}`);

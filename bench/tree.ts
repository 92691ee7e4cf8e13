import { resolve } from 'node:path';
import { figuresOf } from '../test/helpers/figures.js';

// `npm run measure`: how the sources are laid out, as rows of the table in docs/architecture.md.
// `npm run measure -- <folder>`: the same of another checkout.

const [folder = '.'] = process.argv.slice(2);
for (const [name, count] of Object.entries(figuresOf(resolve(folder)))) console.log(`| ${name} | ${count} |`);

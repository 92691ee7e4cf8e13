/** Writes every text in every language side by side on one page, with its length, for somebody who reads them all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { GLOSSARY } from './glossary.js';
import { countWords, sentencesOf } from './plainWords.js';
import { allSentences } from './sentences.js';

const FILE = path.join(import.meta.dirname, '../../dist/texts.html');

const languages = LANGUAGES.map((language) => ({ language, texts: allSentences(language) }));
const keys = [...allSentences('en').keys()];

const rows = keys.map((key) => row(key, ...languages.map(({ texts }) => withLength(texts.get(key) ?? ''))));
const terms = LANGUAGES.flatMap((language) =>
  GLOSSARY[language].map(({ term, meaning }) => row(language, escape(term), escape(meaning))),
);

mkdirSync(path.dirname(FILE), { recursive: true });
writeFileSync(
  FILE,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Latchkey: what people read</title>
<style>body{font:14px/1.4 system-ui;margin:2rem}td{border-top:1px solid #ccc;padding:.3rem .6rem;vertical-align:top;white-space:pre-wrap}td:first-child{font:12px monospace}small{color:#555}</style>
<h1>What people read</h1><p>Small: words in the longest sentence / in all.</p>
<table>${rows.join('\n')}</table><h2>Glossary</h2><table>${terms.join('\n')}</table></html>\n`,
);
process.stdout.write(
  `${keys.length} texts in ${LANGUAGES.join(', ')}: ${path.relative(process.cwd(), FILE)}\n`,
);

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function withLength(text: string): string {
  const longest = Math.max(0, ...sentencesOf(text).map(countWords));
  return `${escape(text)} <small>${longest} / ${countWords(text)}</small>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { describe, expect, it } from 'vitest';
import { USAGE as AUDIT } from '../../audit/cli.js';
import { USAGE as DOCTOR } from '../../doctor/cli.js';
import { USAGE as LIFT } from '../../lift/cli.js';
import { USAGE as DEMO } from '../../sandbox/demo/options.js';
import vitest from '../../vitest.config.js';
import { DOCUMENTS, code, named, read, type Document } from './documents.js';

// What a page says to type can be typed.

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const projects = vitest.test?.projects?.map((project) =>
  typeof project === 'object' && 'test' in project ? project.test?.name : undefined,
);

/** What the commands with options of their own say of themselves. */
const USAGES: Readonly<Record<string, string>> = { demo: DEMO, audit: AUDIT, doctor: DOCTOR, lift: LIFT };

/** Scripts by the ways npm has to start one. */
function scriptsIn({ text }: Document): readonly string[] {
  const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name);
  return [...named, ...short];
}

/** `script option` for each option, or word, that goes to a command which explains itself. */
function optionsIn(document: Document): readonly string[] {
  return code(document).flatMap((line) => {
    const [, name = '', rest = ''] = /npm run ([\w:-]+) -- ([^#&|]*)/.exec(line) ?? [];
    const words = rest
      .split(/\s+/)
      .filter((word) => /^(?:--[a-z-]+|verify|export|list|freeze|stop|channel)$/.test(word));
    return name in USAGES ? words.map((word) => `${name} ${word}`) : [];
  });
}

function unknown(document: Document): readonly string[] {
  const noScript = scriptsIn(document).filter((name) => !Object.hasOwn(scripts, name));
  const noOption = optionsIn(document).filter((both) => {
    const [name = '', word = ''] = both.split(' ');
    return !(USAGES[name] ?? '').split(/[\s[\]]+/).includes(word);
  });
  const noProject = [...document.text.matchAll(/--project[ =]'?([\w*-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !projects?.includes(name));
  return [...noScript, ...noOption, ...noProject];
}

describe('the commands', () => {
  it.each(named(DOCUMENTS))('in %s exist', (_path, document) => {
    expect(unknown(document)).toEqual([]);
  });

  it('are found where there are some', () => {
    expect(DOCUMENTS.flatMap(scriptsIn).length).toBeGreaterThan(15);
    expect(DOCUMENTS.flatMap(optionsIn).length).toBeGreaterThan(3);
  });
});

describe('a page with a command that does not exist', () => {
  it.each([
    ['a script', 'Type `npm run deploy`.', 'deploy'],
    ['an option', 'Type `npm run demo -- --fast`.', 'demo --fast'],
    ['a word', '```\nnpm run audit -- verify --deep\n```\n', 'audit --deep'],
    ['a project of the tests', '`npx vitest run --project fast test/docs`', 'fast'],
  ])('is noticed: %s', (_what, text, found) => {
    expect(unknown({ path: 'broken.md', text })).toEqual([found]);
  });
});

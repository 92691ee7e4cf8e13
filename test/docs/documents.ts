import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The pages that people read, and what is written in them as code.

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One page. */
export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A piece of code in a page. */
export interface Code {
  readonly text: string;
  /** The paragraph, list or row that it stands in. */
  readonly around: string;
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function isThere(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Names of what is in a folder; empty when there is none. */
export function namesIn(folder: string): readonly string[] {
  return isThere(folder) ? readdirSync(join(ROOT, folder)) : [];
}

/** One page by its path. */
export function page(path: string): Document {
  return { path, text: read(path) };
}

/** Every page: those at the root and those in `docs/`. */
export const DOCUMENTS: readonly Document[] = [
  ...namesIn('.'),
  'deploy/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
]
  .filter((file) => file.endsWith('.md'))
  .map(page);

/** Pages of facts about the systems of others: they name files, calls and permissions of those. */
const OF_OTHERS = ['docs/microsoft-apis.md', 'docs/ticket-apis.md'];

/** Pages that speak of this repository. */
export const OUR_OWN = DOCUMENTS.filter(({ path }) => !OF_OTHERS.includes(path));

/** With a name for `it.each`. */
export function named(documents: readonly Document[]): (readonly [path: string, document: Document])[] {
  return documents.map((document) => [document.path, document] as const);
}

const BLOCK = /^ *```\w*\n([\s\S]*?)^ *```/gm;

/** A page without its code blocks. */
export function prose({ text }: Document): string {
  return text.replace(BLOCK, '');
}

/** Lines of the code blocks. */
export function blockLines({ text }: Document): readonly string[] {
  return [...text.matchAll(BLOCK)].flatMap(([, body = '']) => body.split('\n'));
}

/** Everything between backticks, outside the code blocks. It may go on in the next line of its paragraph. */
export function inlineCode(document: Document): readonly Code[] {
  const paragraphs = prose(document).split(/\n(?:\s*\n|(?=\|)|(?=\d+\. ))/);
  return paragraphs.flatMap((around) =>
    [...around.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
      text: text.replace(/\s*\n\s*/g, ' '),
      around,
    })),
  );
}

/** All that is written as code. */
export function code(document: Document): readonly string[] {
  return [...blockLines(document), ...inlineCode(document).map(({ text }) => text)];
}

import type { Document } from './documents.js';

// Tables that a test holds to the code stand between comments: `<!-- name ... -->` and `<!-- /name -->`.

/** What stands between the comment that begins like this and its end; empty when there is none. */
export function tableAfter({ text }: Document, comment: string): string {
  const name = comment.replace('<!-- ', '');
  const [, table = ''] = new RegExp(`${comment}[^>]*-->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(text) ?? [];
  return table;
}

/** The cells of a Markdown table, however wide it is set. */
export function rowsOf(table: string): string[][] {
  const lines = table.trim().split('\n');
  const cells = lines.map((line) => line.split('|').slice(1, -1));
  return cells.map((row) => row.map((cell) => cell.trim())).filter((row) => !/^-+$/.test(row[0] ?? ''));
}

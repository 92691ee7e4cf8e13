import type { Sql } from './database.js';

/** A statement that changes rows and returns one row for each of them, with its own `$1`, `$2` … */
export interface Part {
  readonly text: string;
  readonly values: readonly unknown[];
  /** How many rows it has to change. Otherwise the transaction fails. Absent: it may change any number. */
  readonly expected?: { readonly rows: number; readonly otherwise: string };
}

/**
 * Runs the parts as one statement: one way to the database instead of several. Does nothing without parts. No part sees
 * what another one does. Throws where a part changed another number of rows than expected: in a transaction, so that
 * nothing of it stays.
 */
export async function together(sql: Sql, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const values: unknown[] = [];
  const named = parts.map((part, index) => {
    const text = part.text.replace(/\$(\d+)/g, (_all, n: string) => `$${values.length + Number(n)}`);
    values.push(...part.values);
    return `part_${index} as (${text})`;
  });
  const counts = parts.map((_, index) => `(select count(*)::int from part_${index}) as rows_${index}`);
  const [row] = await sql.query<Record<string, number>>(
    `with ${named.join(', ')} select ${counts.join(', ')}`,
    values,
  );
  for (const [index, part] of parts.entries())
    if (part.expected && row?.[`rows_${index}`] !== part.expected.rows)
      throw new Error(part.expected.otherwise);
}

import { detailOf, readChain, type ChainedLine } from '../bot/storage/audit/auditChain.js';
import type { Sql } from '../bot/storage/postgres/database.js';
import type { FieldName } from '../bot/unlock/audit/vocabulary.js';
import type { Json } from '../bot/unlock/values.js';

export const FORMATS = ['jsonl', 'csv'] as const;

/** Which lines to export, and in which format. */
export interface ExportWish {
  /** First moment of the export. */
  readonly from?: Date | undefined;
  /** First moment after the export. */
  readonly to?: Date | undefined;
  readonly format: (typeof FORMATS)[number];
}

const COLUMNS = [
  'place',
  'at',
  'requestId',
  'what',
  'actorId',
  'subjectId',
  'result',
  'remoteIds',
  'detail',
  'erasedAt',
  'previous',
  'hash',
] as const;

/** Returns the trail as lines of text: JSON objects, or CSV (RFC 4180) with a line of headings. */
export async function* exportLines(sql: Sql, { from, to, format }: ExportWish): AsyncGenerator<string> {
  if (format === 'csv') yield COLUMNS.join(',');
  for await (const line of readChain(sql)) {
    const at = Date.parse(line.at);
    if ((from && at < from.getTime()) || (to && at >= to.getTime())) continue;
    const row = rowOf(line);
    yield format === 'jsonl' ? JSON.stringify(row) : COLUMNS.map((column) => cell(row[column])).join(',');
  }
}

/** The fields that readers search for have their own columns. The column `detail` has all of them. */
function rowOf(line: ChainedLine): Readonly<Record<(typeof COLUMNS)[number], Json>> {
  const { place, at, requestId, what, actorId, erasedAt, previous, hash } = line;
  const detail = detailOf(line);
  return {
    ...{ place, at, requestId, what, actorId, erasedAt, previous, hash, detail },
    subjectId: field(detail, 'subjectId'),
    result: field(detail, 'result'),
    remoteIds: field(detail, 'remoteIds'),
  };
}

/** `null` when the detail lacks the field. A line of another version may have any detail, or none. */
function field(detail: Json, name: FieldName): Json {
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail)) return null;
  return (detail as { readonly [key: string]: Json })[name] ?? null;
}

/** Quotes a cell where CSV needs it. Text that a spreadsheet would run as a formula stays text (CSV injection). */
function cell(value: Json): string {
  const text = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const harmless = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

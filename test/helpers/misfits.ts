import { type EventName, VOCABULARY } from '../../bot/unlock/audit/vocabulary.js';

/** A row of `audit_events`. */
type Row = Readonly<Record<string, unknown>>;

/** Returns what is wrong with lines of this version, compared with its vocabulary. */
export function misfits(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const name = String(row['what']);
    return isName(name) ? wrongWith(name, row) : [`${name} is not in the vocabulary`];
  });
}

function isName(what: string): what is EventName {
  return Object.hasOwn(VOCABULARY, what);
}

function wrongWith(name: EventName, { actor_id, detail }: Row): string[] {
  const { by, fields } = VOCABULARY[name];
  const held = Object.keys(detail ?? {});
  // Storage adds the id of the subject.
  const known = [...Object.keys(fields), 'subjectId'];
  const always = Object.entries(fields).flatMap(([field, when]) => (when === 'always' ? [field] : []));
  return [
    ...(by === 'person' && actor_id === null ? [`${name} names nobody`] : []),
    ...(by === 'bot' && actor_id !== null ? [`${name} names somebody`] : []),
    ...always.filter((field) => !held.includes(field)).map((field) => `${name} has no ${field}`),
    ...held.filter((field) => !known.includes(field)).map((field) => `${name} has ${field}`),
  ];
}

/** Properties that name a row, the best first. None of them holds a number or an address of a person. */
const NAMES = [
  'displayName',
  'activityDisplayName',
  'riskEventType',
  'appDisplayName',
  'clientId',
  '@odata.type',
  'createdDateTime',
  'id',
] as const;
const LONGEST = 200;

/** What an approver can look a row up by that came in a form that the bot does not know. Its properties where it has no name. */
export function rawName(row: unknown): string {
  if (typeof row !== 'object' || row === null) return typeof row;
  const of = row as Readonly<Record<string, unknown>>;
  const name = NAMES.map((property) => of[property]).find(isText) ?? JSON.stringify(Object.keys(row));
  return name.slice(0, LONGEST);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

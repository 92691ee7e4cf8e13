/** The HTTP status in an error of the connector client, which calls it `statusCode` or `status`. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  for (const key of ['statusCode', 'status']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'number') return value;
  }
  return undefined;
}

/** The members of an activity that hold what a person wrote. As Teams sent them: nothing of it is believed. */
export interface Written {
  readonly text?: unknown;
  /** `plain`, `markdown` or `xml`. In `xml` the text is HTML. */
  readonly textFormat?: unknown;
  readonly attachments?: readonly unknown[];
  readonly entities?: readonly unknown[];
  /** The bot. */
  readonly recipient?: { readonly id?: string; readonly name?: string };
}

/** Reads a member of something that may be no object. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

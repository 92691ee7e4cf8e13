/** Matches a request path against `/users/{id}/manager` and returns the decoded parameters. */
export interface PathPattern {
  match(path: string): Record<string, string> | undefined;
}

/** Ignores case in fixed segments, as Graph and Exchange do. Each parameter takes one segment. */
export function pathPattern(template: string): PathPattern {
  const names: string[] = [];
  const source = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  const expression = new RegExp(`^${source}/?$`, 'i');
  return {
    match(path) {
      const found = expression.exec(path);
      return found
        ? Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1] ?? '')]))
        : undefined;
    },
  };
}

/** The decoded segment, or the segment itself when it cannot be decoded. */
export function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Stands for an object that a hook makes later, so that tests, hooks and functions can name it at once. Used before that,
 * it throws. (A fixture of `test.extend` works for tests only, not for the functions that they share.)
 * @param what says in the error what has not started
 */
export function later<T extends object>(what: string, current: () => T | undefined): T {
  return new Proxy({} as T, {
    get(_nothing, member): unknown {
      const there = current();
      if (!there)
        throw new Error(`The ${what} has not started: nobody can look at its ${String(member)} yet`);
      const value: unknown = Reflect.get(there, member);
      // Its methods work on the real object. Unbound, what they set would be set on this one.
      return typeof value === 'function' ? (value.bind(there) as unknown) : value;
    },
  });
}

/** A method of a port that these tests do not need. It throws when it is called. */
export function notPlayed(name: string): (...args: readonly unknown[]) => Promise<never> {
  return async () => {
    throw new Error(`${name} is not played in this test`);
  };
}

/** A method of a port that the tests at hand do not need: whoever calls it all the same is told so. */
export function notPlayed(name: string): (...args: readonly unknown[]) => Promise<never> {
  return async () => {
    throw new Error(`${name} is not played in this test`);
  };
}

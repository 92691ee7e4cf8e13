/** Splits a list such as `start over, begin again`. Commas keep a list of thirty phrases readable. */
export function phrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

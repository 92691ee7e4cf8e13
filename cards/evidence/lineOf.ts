/** Longer than any honest line of evidence; an intruder names rules and apps as they like. */
const LONGEST = 180;

/** A line of the evidence as a card shows it; the page to print has the whole. */
export function lineOf(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

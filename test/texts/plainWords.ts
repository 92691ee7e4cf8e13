/** Most words of a sentence. */
export const LONGEST_SENTENCE = 15;
/** Most words of a message that is not a list. */
export const LONGEST_MESSAGE = 40;

/**
 * Cuts a text into sentences. A colon ends one too, because what follows is read by itself, and so does a line of a list.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:][)”"’]?)\s+|\n/u).filter((sentence) => sentence !== '');
}

/** Counts words. What is filled in counts as one, and so does a link. */
export function countWords(text: string): number {
  return text
    .replace(/\{\{[^}]*\}\}/gu, 'x')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether it is a list. Then each line is read by itself. */
export function isList(text: string): boolean {
  return text.includes('\n');
}

import { countWords, LONGEST_MESSAGE, LONGEST_SENTENCE, sentencesOf } from './plainWords.js';

/** More steps than this are no list that somebody under stress reads. */
const MOST_STEPS = 7;
const STEP = /^(?:- |\d+\. )/u;

/**
 * Returns what is too long in a message as it is sent. Each step of a list is read by itself, so its sentences are
 * measured. All that is no step counts together.
 */
export function tooLong(message: string): string[] {
  const lines = message.split('\n');
  const steps = lines.filter((line) => STEP.test(line)).map((line) => line.replace(STEP, ''));
  const rest = lines.filter((line) => !STEP.test(line)).join(' ');
  return [
    ...(countWords(rest) > LONGEST_MESSAGE ? [`${countWords(rest)} words: ${rest}`] : []),
    ...steps
      .flatMap(sentencesOf)
      .filter((sentence) => countWords(sentence) > LONGEST_SENTENCE)
      .map((sentence) => `a step of ${countWords(sentence)} words: ${sentence}`),
    ...(longestList(lines) > MOST_STEPS ? [`a list of ${longestList(lines)} steps: ${message}`] : []),
  ];
}

function longestList(lines: readonly string[]): number {
  let [longest, length] = [0, 0];
  for (const line of lines) {
    length = STEP.test(line) ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

import { latinLetters } from '../bot/unlock/diagnosis/reading/lookAlikes.js';

/** Lower case, no accents, letters and digits with single spaces. Text without any of them is only trimmed. */
export function normalise(text: string): string {
  const bare = latinLetters(text)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || text.trim();
}

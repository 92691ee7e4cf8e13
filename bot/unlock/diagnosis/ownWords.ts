/** First person singular, in the languages that the bot understands. Mail servers say "our" and "we", and never "I". */
const MYSELF =
  /(?<![\p{L}\p{N}])(?:i|me|my|mine|ik|mij|mijn|m'n|ich|mir|mich|meine?[mnrs]?|j'\p{L}+|mon|ma|mes|moi)(?![\p{L}\p{N}])/iu;

/**
 * Returns the sentences of a pasted delivery report that the person said themselves. What a mail server writes about
 * spam and suspicion is about a message, and not about this account.
 */
export function ownSentences(text: string): string {
  return text
    .split(/(?<=[.!?])\s|\n/u)
    .filter((sentence) => MYSELF.test(sentence))
    .join('\n');
}

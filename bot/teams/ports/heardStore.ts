/** Which messages were heard, for all processes of the bot, and also after a restart. Never what was said. */
export interface HeardStore {
  /**
   * Takes a message for this holder.
   * @param at ISO 8601, like `staleBefore`
   * @param key stands for the conversation and the id of the message
   * @param staleBefore who took it before this moment, and has not answered, is gone
   * @returns `mine`: nobody answered it. `answered`: it is done. `taken`: somebody else is just answering it
   */
  take(key: string, holder: string, at: string, staleBefore: string): Promise<'mine' | 'answered' | 'taken'>;
  /** It was answered: nobody does it again. */
  answered(key: string): Promise<void>;
  /** It could not be answered, so when it comes again it has to be heard. */
  release(key: string): Promise<void>;
}

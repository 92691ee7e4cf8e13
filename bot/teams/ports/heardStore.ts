/** Where a message was said. */
export interface TurnPlace {
  /** Who said it, in their private chat. */
  readonly personId?: string | undefined;
  /** Under which key the state of its dialog is kept. */
  readonly dialogKey?: string | undefined;
}

/** Which messages were heard, for all processes of the bot, and also after a restart. Never what was said. */
export interface HeardStore {
  /**
   * Runs what is done for one message. What belongs to its place is read with `take`, and written with `answered` or
   * `release`: one statement each.
   */
  turn<T>(place: TurnPlace, work: () => Promise<T>): Promise<T>;
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

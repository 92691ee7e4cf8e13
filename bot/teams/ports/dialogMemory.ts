/** What is kept between two turns of a dialog, by key. `eTag` names the version that was read. */
export type DialogItems = Record<string, { eTag?: string } & Record<string, unknown>>;

/** Where the dialogs keep where they are. The shape is that of botbuilder's `Storage`. */
export interface DialogMemory {
  /** Only what is there; each item with the eTag to write it back with. */
  read(keys: string[]): Promise<DialogItems>;
  /**
   * Writes all changes or none. An item with an eTag other than `*` is written only if it is still the stored one.
   * Throws an error with "eTag conflict" otherwise, which is how botbuilder's own storages say it.
   */
  write(changes: DialogItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

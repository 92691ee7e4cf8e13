/** The stored state between two turns of a dialog, by key. `eTag` names the version that was read. */
export type DialogItems = Record<string, { eTag?: string } & Record<string, unknown>>;

/** Stores the state of the dialogs. The shape is that of botbuilder's `Storage`. */
export interface DialogMemory {
  /** Returns only existing items. Each has the eTag to write it back with. */
  read(keys: string[]): Promise<DialogItems>;
  /**
   * Writes all changes or none. It writes an item with an eTag other than `*` only if that is still the stored version.
   * Otherwise it throws an error with "eTag conflict", as botbuilder's own storages do.
   */
  write(changes: DialogItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

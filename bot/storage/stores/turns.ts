import { AsyncLocalStorage } from 'node:async_hooks';
import type { TurnPlace } from '../../teams/ports/heardStore.js';
import type { PersonalConversation } from '../../teams/ports/conversationStore.js';

/** An item of the dialogs as it is stored. */
export interface StoredItem {
  readonly key: string;
  readonly etag: string;
  readonly body: string;
}

/** What one message needs of the database: read together when it is taken, written together when it is answered. */
export interface Turn extends TurnPlace {
  /** The private chat of the person, as it was read. Absent: not read, or it changed since. */
  chat?: { readonly found: PersonalConversation | undefined } | undefined;
  /** The same for the state of the dialogs. */
  dialog?: { readonly found: StoredItem | undefined } | undefined;
  /** Another turn wrote that state since, so it is read again. */
  isLate?: boolean;
  /** What is to be written with the answer. */
  written?: StoredItem | undefined;
}

/**
 * The turns that this process is at. The stores ask it first, so that a turn needs one statement at its beginning and
 * one at its end. A dialog's state that another turn has not written yet is seen here too.
 */
export class Turns {
  private readonly scope = new AsyncLocalStorage<Turn>();
  private readonly open = new Set<Turn>();

  /** Runs the work as one turn. */
  async run<T>(place: TurnPlace, work: () => Promise<T>): Promise<T> {
    const turn: Turn = { ...place };
    this.open.add(turn);
    try {
      return await this.scope.run(turn, work);
    } finally {
      this.open.delete(turn);
    }
  }

  /** The turn of the caller. `undefined` outside a turn, or when it is over. */
  current(): Turn | undefined {
    const turn = this.scope.getStore();
    return turn && this.open.has(turn) ? turn : undefined;
  }

  /** The state of this dialog that a turn of this process has yet to write. */
  unwritten(key: string): StoredItem | undefined {
    return this.of(key).find(({ written }) => written)?.written;
  }

  /** Puts off what is written to the end of the turn. `false` outside a turn in this dialog. */
  putOff(item: StoredItem): boolean {
    const turn = this.current();
    if (turn?.dialogKey !== item.key) return false;
    this.changed(item.key);
    turn.written = item;
    return true;
  }

  /** This dialog has another state now: what was read or put off before does not count. */
  changed(key: string): void {
    for (const turn of this.of(key)) {
      turn.isLate = true;
      delete turn.written;
    }
  }

  private of(key: string): readonly Turn[] {
    return [...this.open].filter(({ dialogKey }) => dialogKey === key);
  }
}

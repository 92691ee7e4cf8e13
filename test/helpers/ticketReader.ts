import { expect } from 'vitest';
import type { TopdeskIncident } from '../../sandbox/tickets/topdeskDesk.js';
import type { World } from './world.js';

/** Reads the tickets of a story in TOPdesk, as their caller and as an operator see them. */
export class TicketReader {
  constructor(private readonly world: World) {}

  /** The ticket of a request. Fails when there is none, or more than one. */
  of({ id }: { readonly id: string }): TopdeskIncident {
    const found = this.all().filter(({ externalNumber }) => externalNumber === id);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  all(): readonly TopdeskIncident[] {
    return this.world.sandbox.tickets.topdesk.incidents;
  }

  /** Everything that whoever asked can read. */
  told(request: { readonly id: string }): string {
    const { briefDescription, request: first, actions } = this.of(request);
    const seen = actions.filter(({ invisibleForCaller }) => !invisibleForCaller);
    return plain([briefDescription, first, ...seen.map(({ memoText }) => memoText)]);
  }

  /** What only operators can read. */
  inside(request: { readonly id: string }): string {
    const hidden = this.of(request).actions.filter(({ invisibleForCaller }) => invisibleForCaller);
    return plain(hidden.map(({ memoText }) => memoText));
  }
}

function plain(texts: readonly string[]): string {
  return texts.join('\n').replaceAll('<br>', '\n').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
}

import { after, unanswered, type Check, type Known } from '../check.js';
import type { Answer, ChannelAt, ChannelKind } from '../ports.js';
import type { Row } from '../row.js';

type Facts = ReadonlyMap<ChannelKind, Answer<'in' | 'not-in'>>;

const KINDS: readonly ChannelKind[] = ['approvals', 'incidents'];

/** Whether the bot is in the team of each channel. That it may post there is seen at the first message alone. */
export const channels: Check<Facts> = {
  async read(reader, known) {
    if (!hasToken(known)) return new Map();
    const there = KINDS.flatMap((kind) => {
      const place = placeOf(kind, known);
      return place ? [[kind, place] as const] : [];
    });
    return new Map(
      await Promise.all(there.map(async ([kind, place]) => [kind, await reader.channel(place)] as const)),
    );
  },
  judge: (facts, known) => KINDS.map((kind) => judge(kind, facts.get(kind), known)),
};

/** The configured channel, else the one that approvers chose in Teams. */
function placeOf(kind: ChannelKind, { setup, stored }: Known): ChannelAt | undefined {
  const id = setup.channels[kind];
  return id ? { id, serviceUrl: setup.serviceUrl } : stored.channels[kind];
}

/** A token that nobody can read signs as well. */
function hasToken({ tokens: { teams } }: Known): boolean {
  return teams !== 'not-used' && (teams.kind === 'read' || teams.kind === 'opaque');
}

function judge(kind: ChannelKind, answer: Answer<'in' | 'not-in'> | undefined, known: Known): Row {
  const row = {
    id: `channel:${kind}`,
    area: 'channel',
    about: kind,
    stops: [{ said: { key: `setup:channel.stops.${kind}` } }],
  } as const;
  if (!placeOf(kind, known)) {
    // Without the database nobody knows what was chosen.
    if (['in-use', 'unreachable'].includes(known.stored.database.kind))
      return { ...row, ...after('database') };
    // Without one of its own, what is for the helpdesk goes to the approvers.
    const state = kind === 'approvals' ? 'missing' : 'warning';
    const mend = { said: { key: `setup:channel.choose.${kind}` }, commands: [] } as const;
    return { ...row, state, found: { key: 'setup:channel.none' }, mend };
  }
  if (!answer) return { ...row, ...after('token:teams') };
  if ('trouble' in answer) return { ...row, ...unanswered(answer.trouble) };
  if (answer.read === 'in') return { ...row, state: 'ok', found: { key: 'setup:channel.ok' }, stops: [] };
  const mend = { said: { key: 'setup:channel.install' }, commands: [] } as const;
  return { ...row, state: 'missing', found: { key: 'setup:channel.notIn' }, mend };
}

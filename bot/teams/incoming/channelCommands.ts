/** The two channels the bot posts in. */
export type ChannelRole = 'approvals' | 'incidents';

/** What an approver writes to choose a channel; the command list of the manifest holds the first of each. */
const COMMANDS: Readonly<Record<ChannelRole, readonly string[]>> = {
  approvals: [
    'use this channel for approvals',
    'goedkeuringen in dit kanaal',
    'gebruik dit kanaal voor goedkeuringen',
  ],
  incidents: [
    'use this channel for incidents',
    'incidenten in dit kanaal',
    'gebruik dit kanaal voor incidenten',
  ],
};

/** Which channel is being chosen; `undefined` for anything else. */
export function channelCommand(text: string): ChannelRole | undefined {
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (['approvals', 'incidents'] as const).find((role) => COMMANDS[role].includes(said));
}

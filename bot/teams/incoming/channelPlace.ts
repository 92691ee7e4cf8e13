import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import type { ChannelPlace } from '../../unlock/channels/channelChoice.js';
import type { PlaceProblem } from '../../unlock/channels/channelChoices.js';
import { sameId } from '../../unlock/person.js';
import type { Json } from '../../unlock/values.js';
import { channelAddressOf } from '../outgoing/conversations.js';

export interface ReadPlaceOptions {
  readonly tenantId: string;
  /** True: the operator allows channels that guests or people of other organisations can read. */
  readonly mayHaveGuests: boolean;
  readonly log: Log;
}

/** Teams allows 50 to 500 members a page (microsoft-apis.md D9). */
const PAGE = 500;
/** More than Teams allows in a team (25,000 people). */
const MOST_PAGES = 60;

/**
 * Looks at the conversation in which an approver wants the bot to post: it has to be a standard channel of a team, and
 * nobody outside the organisation may read it. Private and shared channels were never tried in a tenant. What could not
 * be read is not believed. microsoft-apis.md D9.
 */
export async function readPlace(
  context: TurnContext,
  { tenantId, mayHaveGuests, log }: ReadPlaceOptions,
): Promise<ChannelPlace | PlaceProblem> {
  const { conversation } = context.activity;
  const { team, meeting } = (context.activity.channelData ?? {}) as { team?: Named; meeting?: unknown };
  const address = channelAddressOf(context.activity);
  const id = address.conversation?.id ?? '';
  if (conversation.conversationType !== 'channel' || !isText(team?.id) || !id || meeting) return 'no-channel';
  const place = {
    id,
    name: '',
    team: isText(team.name) ? team.name : '',
    address: address as unknown as Json,
  };
  try {
    const channels = await TeamsInfo.getTeamChannels(context);
    const channel = channels.find((one) => one.id !== undefined && sameId(one.id, id));
    if (!channel) return 'not-read';
    if (channel.type === 'shared' || channel.type === 'private') return channel.type;
    // A kind that Microsoft may add. Nobody has tried whether the bot works there.
    if (channel.type !== undefined && channel.type !== 'standard') return 'not-read';
    if (!mayHaveGuests && (await hasOutsiders(context, id, tenantId))) return 'guests';
    return { ...place, name: channel.name ?? '' };
  } catch (error) {
    log.warn({ err: error }, 'Teams did not say who can read a channel that was chosen');
    return 'not-read';
  }
}

interface Named {
  readonly id?: unknown;
  readonly name?: unknown;
}

async function hasOutsiders(context: TurnContext, channelId: string, tenantId: string): Promise<boolean> {
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { members, continuationToken } = await TeamsInfo.getPagedTeamMembers(
      context,
      channelId,
      PAGE,
      token,
    );
    if (members.some((member) => isOutsider(member, tenantId))) return true;
    if (!continuationToken) return false;
    token = continuationToken;
  }
  throw new Error('The channel has more members than Teams allows');
}

/** A guest, or somebody whose account is in another organisation. */
function isOutsider(member: { userRole?: string; tenantId?: string }, tenantId: string): boolean {
  if (member.userRole?.toLowerCase() === 'guest') return true;
  return member.tenantId !== undefined && !sameId(member.tenantId, tenantId);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

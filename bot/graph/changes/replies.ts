import { z } from 'zod';
import type { ReplySwitch } from '../../unlock/ports/accountChanges.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { read, write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';

const permission = 'MailboxSettings.ReadWrite';
const reading: Operation = { name: 'read whether automatic replies are on', permission };
const switching: Operation = { name: 'switch automatic replies', permission, writes: true };

/** dateTimeTimeZone: a local time without offset, and the name of its zone. */
const moment = z.object({ dateTime: z.string(), timeZone: z.string() }).nullish();
/** learn.microsoft.com/graph/api/resources/automaticrepliessetting. The texts are not kept. */
const body = z.object({
  status: z.string(),
  scheduledStartDateTime: moment,
  scheduledEndDateTime: moment,
});

/** Reads whether replies go out by themselves, and when, without their texts. Throws `RemoteError`. */
export async function readReplySwitch(graph: Graph, id: string): Promise<ReplySwitch> {
  const path = `/users/${segment(id)}/mailboxSettings/automaticRepliesSetting`;
  const { status, scheduledStartDateTime, scheduledEndDateTime } = await read(reading, body, () =>
    graph.api(path).get(),
  );
  return { status, start: scheduledStartDateTime ?? null, end: scheduledEndDateTime ?? null };
}

/**
 * Switches automatic replies. What is not sent stays as it is, so the texts stay (microsoft-apis.md A14,
 * learn.microsoft.com/graph/api/user-update-mailboxsettings). Throws `RemoteError`.
 */
export async function switchReplies(
  graph: Graph,
  id: string,
  { status, start, end }: ReplySwitch,
): Promise<void> {
  const automaticRepliesSetting = {
    status,
    ...(start && { scheduledStartDateTime: start }),
    ...(end && { scheduledEndDateTime: end }),
  };
  await write(switching, () =>
    graph.api(`/users/${segment(id)}/mailboxSettings`).patch({ automaticRepliesSetting }),
  );
}

import { z } from 'zod';

/** In characters. Teams sends no longer id, name, address or locale. */
const LONGEST = 4_096;

/** A body has no room for more items. */
const MOST_ITEMS = 5_000;

const short = z.string().max(LONGEST);
const optional = short.nullish().transform((value) => value ?? undefined);
/** The SDK sends these members back unchanged, and serializes them strictly. */
const account = z.looseObject({ id: optional, name: optional, aadObjectId: optional, role: optional });
const conversation = z.looseObject({
  id: short.min(1),
  name: optional,
  aadObjectId: optional,
  role: optional,
  conversationType: optional,
  tenantId: optional,
  isGroup: z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined),
});
const object = z.looseObject({});

/** A list that Teams may leave out, or send as null. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .max(MOST_ITEMS)
    .nullish()
    .transform((list) => list ?? undefined);
}

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id: short }),
});
const entity = z.union([mention, object.refine(({ type }) => type !== 'mention')]);

/**
 * The envelope of an activity (learn.microsoft.com/azure/bot-service, "Bot Framework Activity"). It checks the type of
 * every member that the bot or the SDK reads. The code that uses `value` and `channelData` checks their content.
 */
const envelope = z.looseObject({
  type: short.min(1),
  id: optional,
  name: optional,
  locale: optional,
  channelId: optional,
  serviceUrl: optional,
  replyToId: optional,
  text: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  from: account.nullish().transform((value) => value ?? undefined),
  // The SDK reads from it without a check that it exists.
  recipient: account.nullish().transform((value) => value ?? { id: '', name: '' }),
  conversation,
  channelData: object.nullish().transform((value) => value ?? undefined),
  entities: listOf(entity),
  attachments: listOf(object),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
});

/** An activity with a valid form. Its signature is not checked yet. */
export type ReceivedActivity = z.output<typeof envelope>;

/** Reads a body as an activity. `undefined` when it has another form. */
export function readActivity(body: unknown): ReceivedActivity | undefined {
  const parsed = envelope.safeParse(body);
  return parsed.success ? withDates(parsed.data) : undefined;
}

/** Turns times into dates, as the SDK's own adapter does before a turn. The raw texts stay next to them. */
function withDates(data: ReceivedActivity): ReceivedActivity {
  const dates = ['timestamp', 'localTimestamp', 'expiration'].flatMap((name) => {
    const given = data[name];
    if (typeof given !== 'string') return [];
    const raw = `raw${name[0]?.toUpperCase()}${name.slice(1)}`;
    return [
      [name, new Date(given)],
      [raw, given],
    ];
  });
  return { ...data, ...(Object.fromEntries(dates) as object) };
}

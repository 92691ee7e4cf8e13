import { z } from 'zod';

/** Longest id, name, address or locale that Teams sends. */
const LONGEST = 4_096;

/** More of them than fit into a body. */
const MOST_ITEMS = 5_000;

const short = z.string().max(LONGEST);
const optional = short.nullish().transform((value) => value ?? undefined);
/** What the SDK sends back as it came, and serializes strictly. */
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

/** A list that may be left out, or be null. */
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
 * The envelope of an activity (learn.microsoft.com/azure/bot-service, "Bot Framework Activity"): every member that the
 * bot or the SDK looks at is of the kind that it should be. What is inside `value` and `channelData` is looked at where
 * it is used.
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
  // The SDK looks into it without asking whether it is there.
  recipient: account.nullish().transform((value) => value ?? { id: '', name: '' }),
  conversation,
  channelData: object.nullish().transform((value) => value ?? undefined),
  entities: listOf(entity),
  attachments: listOf(object),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
});

/** An activity that has the form it should have. Nobody has looked yet at who signed it. */
export type ReceivedActivity = z.output<typeof envelope>;

/** What came in, as an activity; `undefined` for anything that is none. */
export function readActivity(body: unknown): ReceivedActivity | undefined {
  const parsed = envelope.safeParse(body);
  return parsed.success ? withDates(parsed.data) : undefined;
}

/** As the SDK's own adapter does before a turn: times are dates, and stay readable as they came. */
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

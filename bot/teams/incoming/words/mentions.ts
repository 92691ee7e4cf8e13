import { memberOf, textOf, type Written } from './written.js';

/**
 * The names by which the bot itself is mentioned, in lower case. A colleague's mention is no word for the bot, also when
 * they have the same name. microsoft-apis.md D17.
 */
export function ownNames({ entities = [], recipient }: Written): ReadonlySet<string> {
  const mentions = entities.filter((entity) => memberOf(entity, 'type') === 'mention');
  const [own, others] = [true, false].map((isOwn) =>
    mentions.filter((mention) => isBot(mention, recipient?.id) === isOwn).flatMap(namesIn),
  ) as [string[], string[]];
  // A bot may be mentioned in the HTML only, without an entity.
  const byName = recipient?.name ? [bare(recipient.name)].filter((name) => !others.includes(name)) : [];
  return new Set([...own, ...byName].filter(Boolean));
}

/** The text of a mention as it is compared: without tags, spaces at the ends and capitals. */
export function bare(text: string): string {
  return text
    .replace(/<[^<>]*>/gu, '')
    .replace(/&nbsp;|\s+/gu, ' ')
    .replace(/^\s*@/u, '')
    .trim()
    .toLowerCase();
}

function isBot(mention: unknown, botId: string | undefined): boolean {
  const id = memberOf(memberOf(mention, 'mentioned'), 'id');
  return botId !== undefined && botId !== '' && id === botId;
}

function namesIn(mention: unknown): string[] {
  const name = memberOf(memberOf(mention, 'mentioned'), 'name');
  return [bare(textOf(memberOf(mention, 'text'))), bare(textOf(name))];
}

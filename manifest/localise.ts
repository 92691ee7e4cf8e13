import { LIMITS, type Manifest } from './schema.js';

/** A text of the manifest that people read. `key` is its key in a localisation file, `max` its length in characters. */
export interface LocalisableText {
  key: string;
  text: string;
  max: number;
}

/** Every text that a translation must contain. */
export function localisableTexts(
  manifest: Pick<Manifest, 'name' | 'description' | 'bots'>,
): LocalisableText[] {
  return [
    { key: 'name.short', text: manifest.name.short, max: LIMITS.shortName },
    { key: 'name.full', text: manifest.name.full, max: LIMITS.fullName },
    { key: 'description.short', text: manifest.description.short, max: LIMITS.shortDescription },
    { key: 'description.full', text: manifest.description.full, max: LIMITS.fullDescription },
    ...manifest.bots.flatMap((bot, index) => commandTexts(bot.commandLists, `bots[${index}]`)),
  ];
}

function commandTexts(lists: Manifest['bots'][number]['commandLists'], prefix: string): LocalisableText[] {
  return lists.flatMap((list, listIndex) =>
    list.commands.flatMap((command, index) => {
      const key = `${prefix}.commandLists[${listIndex}].commands[${index}]`;
      return [
        { key: `${key}.title`, text: command.title, max: LIMITS.commandTitle },
        { key: `${key}.description`, text: command.description, max: LIMITS.commandDescription },
      ];
    }),
  );
}

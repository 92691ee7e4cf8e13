import type { TurnContext } from 'botbuilder-core';
import { localeOf } from '../bot/texts/languages.js';
import { timeZoneOf } from '../bot/texts/timeZone.js';
import { textsFor, languageOfTurn } from './turn.js';
import type { Language } from '../bot/unlock/person.js';
import type { DialogSettings } from './unlocking.js';

/** Writes a moment for one person: "at 13:58", or "on 4 May at 13:58" for another day. */
export type SayMoment = (instant: string) => string;

/** Uses the person's own time zone if Teams sends it, else the operator's. */
export function momentsFor(
  context: TurnContext,
  settings: Pick<DialogSettings, 'timeZone' | 'now'>,
): SayMoment {
  const zone = timeZoneOf(context.activity.localTimezone, settings.timeZone);
  const language = languageOfTurn(context);
  const t = textsFor(context);
  const clock = formatter(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = formatter(language, { timeZone: zone, day: 'numeric', month: 'long' });
  const today = date.format(settings.now());
  return (instant) => {
    const time = clock.format(new Date(instant));
    const day = date.format(new Date(instant));
    return day === today ? t('dialogs:when.today', { time }) : t('dialogs:when.day', { day, time });
  };
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), options);
}

import type { TurnContext } from 'botbuilder-core';
import { textsFor, languageOfTurn } from './turn.js';
import type { Language } from '../bot/unlock/person.js';
import type { Ways } from './unlocking.js';

/** Says moments to one person: "at 13:58", or "on 4 May at 13:58" for another day. */
export type SayMoment = (instant: string) => string;

/** In the person's own time zone where Teams tells it. */
export function momentsFor(context: TurnContext, ways: Ways): SayMoment {
  const zone = zoneOf(context, ways.timeZone);
  const language = languageOfTurn(context);
  const t = textsFor(context);
  const clock = formatter(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = formatter(language, { timeZone: zone, day: 'numeric', month: 'long' });
  const today = date.format(ways.now());
  return (instant) => {
    const time = clock.format(new Date(instant));
    const day = date.format(new Date(instant));
    return day === today ? t('dialogs:when.today', { time }) : t('dialogs:when.day', { day, time });
  };
}

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', options);
}

/** What Teams says comes from outside: a zone that does not exist falls back instead of failing the turn. */
function zoneOf(context: TurnContext, otherwise: string): string {
  try {
    const zone: unknown = context.activity.localTimezone;
    return new Intl.DateTimeFormat('en', { timeZone: String(zone) }).resolvedOptions().timeZone;
  } catch {
    return otherwise;
  }
}

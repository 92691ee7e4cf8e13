import { isTextKey, type Translate } from '../texts/texts.js';
import type { Row, Said, Stop } from './row.js';

/** A row in words of one language. */
export interface RowWords {
  readonly state: string;
  readonly area: string;
  readonly about: string;
  readonly found: string;
  readonly stops: readonly string[];
  readonly mend?: { readonly said: string; readonly commands: readonly string[]; readonly source?: string };
}

/** Says a row in the language of `t`. */
export function wordsOf(t: Translate, row: Row): RowWords {
  const { area, state, about, found, stops, mend } = row;
  return {
    state: t(`setup:state.${state}`),
    area: t(`setup:area.${area}`),
    about,
    found: say(t, found),
    stops: stops.map((stop) => stopText(t, stop)),
    ...(mend && {
      mend: {
        said: say(t, mend.said),
        commands: mend.commands,
        ...(mend.source && { source: mend.source }),
      },
    }),
  };
}

function say(t: Translate, { key, values }: Said): string {
  return t(key, values);
}

function stopText(t: Translate, stop: Stop): string {
  if ('said' in stop) return say(t, stop.said);
  if ('reading' in stop) return t('setup:reading', { what: readingText(t, stop.reading) });
  const key = `remedies:${stop.remedy}.name`;
  return isTextKey(key) ? t(key) : stop.remedy;
}

/** What a permission is for, where it is for reading. */
export function readingText(t: Translate, permission: string): string {
  const key = `setup:reads.${permission}`;
  return isTextKey(key) ? t(key) : permission;
}

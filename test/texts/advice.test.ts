import { describe, expect, it } from 'vitest';
import { textsIn } from '../../bot/texts/texts.js';
import { ADVICE } from '../../bot/unlock/diagnosis/advice.js';
import { LANGUAGES } from '../../bot/unlock/person.js';

/** Words, as people count them: what stands between spaces. */
const words = (text: string): readonly string[] =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?:])\s+/u);

describe.each(LANGUAGES)('An advice in %s', (language) => {
  const t = textsIn(language);
  const said = ADVICE.map((advice) => [advice, t(`dialogs:advice.${advice}`)] as const);

  it('has no sentence of more than 15 words', () => {
    const long = said.flatMap(([advice, text]) =>
      sentences(text)
        .filter((sentence) => words(sentence).length > 15)
        .map((sentence) => `${advice}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('has at most 40 words, with the colleague and the code before it', () => {
    const who = t('dialogs:subject.person', {
      name: 'Anna de Vries',
      address: 'anna.devries@contoso.example',
    });
    const before = `${who}: ${t('dialogs:advice.code', { code: 'AADSTS50053' })}`;
    const long = said.filter(([, text]) => words(`${before} ${text}`).length > 40);
    expect(long.map(([advice]) => advice)).toEqual([]);
  });

  it('begins with what to do, and not with the reason', () => {
    const reason = /^(?:The|This|It|Your|Microsoft|You|Het|De|Dit|Deze|Je|Jouw|Er)\b/u;
    expect(said.filter(([, text]) => reason.test(text)).map(([advice]) => advice)).toEqual([]);
  });

  it('is another one for each cause, on the cards too', () => {
    const cards = ADVICE.map((advice) => t(`cards:advice.${advice}.admin`));
    expect(new Set(said.map(([, text]) => text)).size).toBe(ADVICE.length);
    expect(new Set(cards).size).toBe(ADVICE.length);
  });
});

import type { Translate } from '../../bot/texts/texts.js';
import { verdictOf, type Sign } from '../../bot/unlock/evidence/verdict.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { countryName } from '../kit/countries.js';
import { verdictBox, type Mark } from '../kit/verdictBox.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { inSentence } from '../kit/words.js';
import { lineOf } from './card.js';
import { riskTypeInWords } from './visitLines.js';
import { evidenceReport } from './report.js';
import { strangeLines, withoutBreakIn } from './headline.js';
import { methodKindInWords } from './methodLines.js';

/** More names would make the sentence longer than the question. */
const MOST_NAMES = 3;

/** What the evidence comes to, in one sentence, and why: the first thing that an approver reads. */
export function evidenceVerdict(request: UnlockRequest, view: View): readonly Element[] {
  const { evidence, subject } = request;
  if (!evidence) return [];
  const { t } = view;
  const { isBreakIn, happened, reasons, left, unread } = verdictOf(evidence, subject);
  const report = evidenceReport(request, view);
  const title = isBreakIn ? sentence(happened, view) : report ? withoutBreakIn(report, t) : '';
  // Lines without a sign of their own are only counted here.
  const odd = report && !isBreakIn && reasons.length === 0 ? strangeLines(report) : 0;
  const mark: Mark = isBreakIn ? '⚠' : '•';
  const parts = unread.map((source) => t(`evidence:part.${source}`)).join(', ');
  return verdictBox(isBreakIn ? 'attention' : 'emphasis', title, [
    ...reasons.map((sign) => ({ mark, text: lineOf(capital(clause(sign, view))) })),
    ...(left > 0 ? [{ mark: '•' as const, text: t('evidence:verdict.more', { count: left }) }] : []),
    ...(odd > 0 ? [{ mark: '•' as const, text: t('evidence:verdict.lines', { count: odd }) }] : []),
    ...(parts ? [{ mark: '?' as const, text: t('evidence:unread', { parts }) }] : []),
  ]);
}

/** "Somebody in Nigeria signed in twice, and mail is copied to evil.example." */
function sentence(signs: readonly Sign[], view: View): string {
  const { t } = view;
  const [first = '', second] = signs.map((sign) => clause(sign, view));
  const what = second === undefined ? first : t('evidence:verdict.and', { first, second });
  return capital(t('evidence:verdict.sentence', { what }));
}

/** What happened, as a part of a sentence. */
function clause(sign: Sign, { t, language }: View): string {
  switch (sign.kind) {
    case 'forwarding-outside':
      return t(`evidence:verdict.forwarding-outside.${sign.keepsCopy ? 'copied' : 'lost'}`, {
        domain: names(sign.domains, t),
      });
    case 'rule-outside':
      return t('evidence:verdict.rule-outside', { count: sign.count, domain: names(sign.domains, t) });
    case 'sign-in-elsewhere': {
      const country = names(
        sign.countries.map((code) => countryName(code, language)),
        t,
      );
      return sign.count === 2
        ? t('evidence:verdict.sign-in-twice', { country })
        : t('evidence:verdict.sign-in-elsewhere', { count: sign.count, country });
    }
    case 'strange-sign-in':
      return t(`evidence:verdict.strange.${sign.reason}`);
    case 'rule-hides':
      return t('evidence:verdict.rule-hides', { count: sign.count });
    case 'app':
      if (sign.name === undefined && sign.count === 1) return t('evidence:verdict.unnamedApp');
      return t('evidence:verdict.app', { count: sign.count, name: inSentence(sign.name ?? '') });
    case 'new-method':
      return sign.method === undefined
        ? t('evidence:verdict.unnamedMethod')
        : t('evidence:verdict.new-method', { count: sign.count, method: methodKindInWords(sign.method, t) });
    case 'delegate':
      return t('evidence:verdict.delegate', { count: sign.count, who: inSentence(sign.who) });
    case 'folder-share':
      return sign.who === undefined
        ? t('evidence:verdict.sharedWithAll')
        : t('evidence:verdict.folder-share', { count: sign.count, who: inSentence(sign.who) });
    case 'device':
      if (sign.name === undefined && sign.count === 1) return t('evidence:verdict.unnamedDevice');
      return t('evidence:verdict.device', { count: sign.count, name: inSentence(sign.name ?? '') });
    case 'phone':
      if (sign.name === undefined && sign.count === 1) return t('evidence:verdict.unnamedPhone');
      return t('evidence:verdict.phone', { count: sign.count, name: inSentence(sign.name ?? '') });
    case 'address':
      return t('evidence:verdict.address', { count: sign.count });
    case 'replies':
      return t('evidence:verdict.replies', { domain: names(sign.domains, t) });
    case 'risk':
      return riskClause(sign, t);
  }
}

/** More would hide what Microsoft says first. */
const MOST_TYPES = 2;

function riskClause({ level, state, types }: Extract<Sign, { kind: 'risk' }>, t: Translate): string {
  const what =
    state === 'confirmedCompromised'
      ? t('evidence:verdict.risk.confirmed')
      : t('evidence:verdict.risk.seen', { level: t(`evidence:level.${level}`) });
  if (types.length === 0) return what;
  const why = types.slice(0, MOST_TYPES).map((type) => riskTypeInWords(type, t));
  return t('evidence:because', { what, reasons: why.join('; ') });
}

function names(all: readonly string[], t: Translate): string {
  const shown = all.slice(0, MOST_NAMES).map((name) => inSentence(name));
  const left = all.length - MOST_NAMES;
  return left > 0
    ? `${shown.join(', ')} ${t('evidence:tenant.moreTo', { n: left })}`
    : shown.join(t('evidence:verdict.list'));
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}`;
}

import { approvalsOf, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { notRestorable, restorable } from '../../bot/unlock/plan/restorable.js';
import { failureText } from '../kit/failure.js';
import { stepName } from '../kit/steps.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { accountOf, nameOf, topic } from '../kit/words.js';
import { escaped } from './escaped.js';
import { ruleText } from './mailLines.js';
import { lossSection, warnSection } from '../losses/lossParts.js';
import { privacyText } from '../losses/privacyText.js';
import { withoutBreakIn } from './headline.js';
import { evidenceReport, type Section } from './report.js';

const STYLE = `
  :root { color-scheme: light; }
  body { font: 11pt/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem;
    overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 0.2rem; }
  p { margin: 0.2rem 0; } .subtle { color: #555; } ul { margin: 0.3rem 0 0; padding-left: 1.2rem; }
  li { margin: 0.15rem 0; } .alarm { font-weight: 700; } .alarm::before { content: "⚠ "; }
  .unread::before { content: "? "; } .fine::before { content: "✓ "; }
  @page { size: A4; margin: 18mm; }
  @media print {
    body { margin: 0; padding: 0; max-width: none; color: #000; } .subtle { color: #000; font-style: italic; }
    li, p { break-inside: avoid-page; } h1, h2, .subtle { break-after: avoid-page; }
  }
`;

/**
 * The evidence as one page to print: all findings, the steps and what can be brought back. It has no script and loads
 * nothing. Every value is escaped.
 */
export function evidencePage(request: UnlockRequest, facts: CardFacts): string {
  const view = viewOf(facts, request.createdAt);
  const { t, times, language } = view;
  const report = evidenceReport(request, { ...view, withCodes: true });
  const title = t('evidence:page.title', { name: nameOf(request.subject) });
  const printed = t('evidence:page.printed', { id: request.id, time: times.full(request.createdAt) });
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(topic(request, t))}, ${escaped(accountOf(request))}</p>`,
    `<p class="subtle">${escaped(printed)}</p>`,
    ...(report?.indicators.length === 0 ? [`<p>${escaped(withoutBreakIn(report, t))}</p>`] : []),
    ...(report?.sections ?? []).map(sectionOf),
    ...lossesOf(request, view),
    rulesOf(request, view),
    list(t('evidence:page.approvals'), approvals(request, view)),
    list(t('evidence:page.steps'), stepLines(request, view)),
    list(
      t('evidence:page.restorable'),
      restorable(request, view.remedies).map((step) => stepName(step, view)),
    ),
    list(
      t('evidence:page.lasting'),
      notRestorable(request, view.remedies).map((step) => stepName(step, view)),
    ),
  ];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

/** What was taken and sent, the paragraph for the privacy officer, and whom to warn. */
function lossesOf(request: UnlockRequest, view: View): readonly string[] {
  const [losses, warn] = [lossSection(request, view), warnSection(request, view)];
  const text = privacyText(request, view);
  const title = view.t('losses:privacy.title');
  return [
    ...(losses ? [sectionOf(losses)] : []),
    ...(text ? [`<section><h2>${escaped(title)}</h2><p>${escaped(text)}</p></section>`] : []),
    ...(warn ? [sectionOf(warn)] : []),
  ];
}

function sectionOf({ title, matters, lines, byHand }: Omit<Section, 'name'>): string {
  const items = lines.map(({ tone, text }) => `<li class="${tone}">${escaped(text)}</li>`);
  const where = byHand ? `<p>${escaped(byHand.title)}: ${escaped(byHand.url)}</p>` : '';
  return `<section><h2>${escaped(title)}</h2><p class="subtle">${escaped(matters)}</p><ul>${items.join('')}</ul>${where}</section>`;
}

/** Every rule with its conditions, harmless ones too. */
function rulesOf(request: UnlockRequest, view: View): string {
  if (!request.evidence) return '';
  const { t } = view;
  const { rules } = judge(request.evidence, request.subject);
  const lines = rules.map((one) => {
    const conditions = one.rule.conditions.join(', ') || t('evidence:page.everything');
    return t('evidence:page.ruleDetail', { what: ruleText(one, t), conditions });
  });
  return list(t('evidence:page.details'), lines);
}

function approvals(request: UnlockRequest, { t, times }: View): readonly string[] {
  const by = approvalsOf(request).map((one) =>
    t('evidence:page.by', { by: nameOf(one.by), time: times.full(one.at) }),
  );
  const alarm = 'falseAlarm' in request && request.falseAlarm ? request.note : undefined;
  return alarm ? [...by, t('evidence:page.false-alarm', { note: alarm })] : by;
}

function stepLines(request: UnlockRequest, view: View): readonly string[] {
  const { t, times } = view;
  return request.steps.map((step) => {
    const name = stepName(step, view);
    if (step.state === 'done') return `${name}: ${t('cards:steps.done-at', { time: times.moment(step.at) })}`;
    if (step.state === 'failed') return `${name}: ${failureText(request, step, view)}`;
    if (step.state === 'not-needed') return `${name}: ${t('cards:steps.not-needed')}`;
    return `${name}: ${t('cards:steps.planned')}`;
  });
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<section><h2>${escaped(title)}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;
}

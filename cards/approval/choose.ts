import { notOffered, optionsOf } from '../../bot/unlock/plan/options.js';
import type { Option } from '../../bot/unlock/plan/option.js';
import { notRestorable, restorable } from '../../bot/unlock/plan/restorable.js';
import type { Pending, UnlockRequest } from '../../bot/unlock/request/request.js';
import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey } from '../../bot/texts/texts.js';
import { INPUTS } from '../actions.js';
import { template, type Element } from '../kit/template.js';
import choicesJson from '../templates/choicesInput.json' with { type: 'json' };
import formJson from '../templates/form.json' with { type: 'json' };
import { execute, requiredText } from '../kit/buttons.js';
import { securingInputs } from './secured.js';
import { bullets } from '../kit/elements.js';
import { effectText, remedyName, stepName } from '../kit/steps.js';
import type { View } from '../kit/view.js';

interface Choice {
  readonly title: string;
  readonly value: string;
}

const choicesInput = template<
  { id: string; label: string; error: string; value: string; choices: readonly Choice[] },
  Element
>(choicesJson);
const showCard = template<
  { title: string; style: 'default' | 'positive' | 'destructive'; inputs: readonly Element[]; send: Element },
  Element
>(formJson);

/** Longest name of a rule or an app, in characters, in a list of many. */
const LONGEST_TARGET = 60;
/** The page to print lists all of them. */
const MOST_LASTING = 10;

/** The steps to choose from. It preselects what is advised. */
export function chooseInput(request: UnlockRequest, view: View): Element {
  const { t, remedies } = view;
  const { length: count } = notOffered(request, remedies);
  const more = count > 0 ? ` ${t('cards:choose.more', { count })}` : '';
  return choices(optionsOf(request, remedies), `${t('cards:choose.label')}${more}`, view);
}

/** The form in which an approver chooses the steps. It preselects what the evidence advises. */
export function chooseForm(request: Pending, view: View, title: string): Element {
  const { t } = view;
  return showCard({
    title,
    style: 'positive',
    inputs: [chooseInput(request, view), ...securingInputs(request, view)],
    send: execute(request, 'approve', t('cards:button.sendChoice'), 'positive'),
  });
}

/** One sentence for each remedy about what it does. The form with the choices has no room for it. */
export function impact(request: UnlockRequest, view: View): readonly Element[] {
  const remedies = [...new Set(optionsOf(request, view.remedies).map(({ remedy }) => remedy))];
  const lines = remedies.map((id) => `${remedyName(id, view)}: ${effectText(request, id, view) ?? ''}`);
  return bullets(view.t('cards:choose.impact'), lines);
}

/** The form in which a person asks to bring back some of the changes. */
export function restoreForm(request: UnlockRequest, view: View): readonly Element[] {
  const offered = restorable(request, view.remedies).map((step) => ({ ...step, advised: false }));
  if (offered.length === 0) return [];
  const { t } = view;
  return [
    showCard({
      title: t('cards:button.restore'),
      style: 'default',
      inputs: [choices(offered, t('cards:restore.label'), view)],
      send: execute(request, 'restore', t('cards:button.sendRestore')),
    }),
  ];
}

/** Lists the changes that stay. */
export function lasting(request: UnlockRequest, view: View): readonly Element[] {
  const { t } = view;
  const lines = notRestorable(request, view.remedies).map((step) => {
    const key = `cards:afterwards.${step.remedy}`;
    const target = plainText(step.target?.name ?? '', LONGEST_TARGET);
    return isTextKey(key)
      ? t(key, { target })
      : t('cards:afterwards.other', { target: stepName(step, view) });
  });
  const said = [...new Set(lines)];
  const rest = said.length - MOST_LASTING;
  const shown = rest > 0 ? [...said.slice(0, MOST_LASTING), t('evidence:more', { n: rest })] : said;
  return shown.length > 0 ? bullets(t('cards:restore.lasting'), shown) : [];
}

/** The form in which the approver explains the false alarm. */
export function falseAlarmForm(request: UnlockRequest, { t }: View): Element {
  return showCard({
    title: t('cards:button.falseAlarm'),
    style: 'default',
    inputs: [requiredText(INPUTS.note, t('cards:choose.falseAlarm'), t('cards:close.missing'))],
    send: execute(request, 'false-alarm', t('cards:button.sendFalseAlarm')),
  });
}

function choices(options: readonly Option[], label: string, view: View): Element {
  const list = options.map((option, place) => ({ title: stepName(option, view), value: String(place) }));
  const advised = options.flatMap((option, place) => (option.advised ? [String(place)] : []));
  const error = view.t('cards:choose.missing');
  return choicesInput({ id: INPUTS.choice, label, error, value: advised.join(','), choices: list });
}

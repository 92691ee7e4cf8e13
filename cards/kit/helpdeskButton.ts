import { helpdeskPage } from '../../bot/texts/helpdesk.js';
import { openUrl } from './buttons.js';
import type { Element } from './template.js';
import type { View } from './view.js';

/** Opens the helpdesk's page. Empty where the operator named none. */
export function helpdeskButton({ t }: Pick<View, 't'>): readonly Element[] {
  const page = helpdeskPage();
  return page ? [openUrl(t('cards:button.helpdesk'), page)] : [];
}

import type { AppConsent, Forwarding, InboxRule, RegisteredMethod, RiskState } from '../evidence/evidence.js';
import { forwardingText } from './forwardingText.js';
import type { Print } from './print.js';
import { consentTraits, forwardingTraits, methodTraits, riskTraits, ruleTraits } from './traits.js';

// The sources that a watch has noted from the first version on, each in a list of its own.

type Described = Print & Required<Pick<Print, 'traits'>>;

export function methodPrint(method: RegisteredMethod): Described {
  return { key: method.id, ...named(method.name), traits: methodTraits(method) };
}

export function consentPrint(consent: AppConsent): Described {
  return { key: consent.grantId, ...named(consent.appName), traits: consentTraits(consent) };
}

export function rulePrint(rule: InboxRule): Described {
  return { key: rule.id, name: rule.name, traits: ruleTraits(rule) };
}

export function forwardingPrint(forwarding: Forwarding): Described {
  const to = forwardingText(forwarding);
  return { key: to, name: to, traits: forwardingTraits(forwarding) };
}

export function riskPrint({ state, level }: RiskState): Described {
  return { key: state, name: level, traits: riskTraits(level) };
}

/** What is switched off does nothing. */
export function enabled(rules: readonly InboxRule[]): readonly InboxRule[] {
  return rules.filter((rule) => rule.enabled);
}

function named(name: string | undefined): Pick<Print, 'name'> {
  return name === undefined ? {} : { name };
}

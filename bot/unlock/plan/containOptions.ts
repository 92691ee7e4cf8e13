import { knownToBe } from '../findings.js';
import type { Option } from './option.js';
import type { UnlockRequest } from '../request/request.js';
import type { Source } from '../evidence/evidence.js';
import { judge } from '../evidence/judge.js';
import type { Judgement } from '../evidence/judgement.js';

/** More would not fit on a card; the worst come first. */
const MOST_RULES = 25;
const MOST_CONSENTS = 15;
const MOST_METHODS = 15;

/** What nobody could read may hide a break-in: then the two that harm nobody are advised all the same. */
const TELLING: readonly (readonly Source[])[] = [['rules', 'mailboxRules'], ['forwarding'], ['signIns']];

/**
 * What can be done against a break-in, in the order in which it runs (apis.md C1); advised where the evidence says so.
 * The same request gives the same list: a card names places in it.
 */
export function containOptions(request: UnlockRequest): readonly Option[] {
  const { evidence, subject, findings } = request;
  if (!evidence) return [];
  const judged = judge(evidence, subject);
  const account = findings?.account;
  const isSynced = account !== undefined && knownToBe(account, ({ directorySynced }) => directorySynced);
  const isDisabled = account !== undefined && knownToBe(account, ({ enabled }) => !enabled);
  const isUnclear = TELLING.some((sources) => !sources.some((source) => evidence.found[source]?.known));
  const secure = judged.indicators.length > 0 || isUnclear;
  return [
    // Active Directory owns the password: there it has to be changed.
    ...(isSynced ? [] : [{ remedy: 'reset-password', advised: secure }]),
    { remedy: 'revoke-sessions', advised: secure },
    ...rules(judged),
    ...forwarding(judged),
    ...consents(judged),
    ...methods(judged),
    ...(isSynced || isDisabled ? [] : [{ remedy: 'block-sign-in', advised: isUrgent(judged) }]),
  ];
}

function rules({ rules: judged }: Judgement): readonly Option[] {
  return judged
    .filter(({ rule, verdict }) => rule.enabled && (verdict === 'bad' || verdict === 'odd'))
    .slice(0, MOST_RULES)
    .map(({ rule, verdict }) => ({
      remedy: 'disable-inbox-rule',
      target: { id: rule.id, name: rule.name, kind: rule.via },
      advised: verdict === 'bad',
    }));
}

function forwarding({ forwardsOutsideTo, forwardsInsideTo }: Judgement): readonly Option[] {
  const isSet = forwardsOutsideTo !== undefined || forwardsInsideTo !== undefined;
  return isSet ? [{ remedy: 'clear-forwarding', advised: forwardsOutsideTo !== undefined }] : [];
}

function consents({ consents: judged }: Judgement): readonly Option[] {
  return judged
    .filter(({ consent }) => !consent.byMicrosoft)
    .slice(0, MOST_CONSENTS)
    .map(({ consent, verdict }) => ({
      remedy: 'remove-app-consent',
      target: { id: consent.grantId, name: consent.appName ?? consent.appId },
      advised: verdict === 'bad',
    }));
}

function methods({ methods: judged, indicators }: Judgement): readonly Option[] {
  return judged
    .toSorted((a, b) => Number(b.recent) - Number(a.recent))
    .slice(0, MOST_METHODS)
    .map(({ method, recent }) => ({
      remedy: 'remove-sign-in-method',
      target: { id: method.id, name: method.name ?? '', kind: method.kind },
      advised: recent && indicators.includes('recent-method'),
    }));
}

function isUrgent({ risk }: Judgement): boolean {
  return risk?.level === 'high' || risk?.state === 'confirmedCompromised';
}

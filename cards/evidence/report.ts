import type { Translate } from '../../bot/texts/texts.js';
import { SOURCES, type EvidenceFound, type Source } from '../../bot/unlock/evidence/evidence.js';
import { unclearIn } from '../../bot/unlock/evidence/unclearIn.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { Judgement, Indicator, NotWhole } from '../../bot/unlock/evidence/judgement.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { accessLines } from './accessLines.js';
import { byHandPage, type ByHandPage } from './byHandPages.js';
import { mailboxChangeLines } from './mailboxChangeLines.js';
import { mailLines } from './mailLines.js';
import { methodLines } from './methodLines.js';
import { signInLines } from './signInLines.js';
import { tenantLines } from './tenantLines.js';
import { wayLines } from './wayLines.js';
import { whoElseLines } from './whoElseLines.js';
import { whyUnread } from './whyUnread.js';
import type { ReportLine, ReportContext } from './reportLine.js';

export const SECTIONS = [
  'rules',
  'forwarding',
  'signIns',
  'risk',
  'methods',
  'consents',
  'delegates',
  'roles',
  'devices',
  'phones',
  'replies',
  'tenant',
  'changes',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Section {
  readonly name: SectionName;
  readonly title: string;
  /** One sentence: why this section matters. */
  readonly matters: string;
  readonly lines: readonly ReportLine[];
  /** Where a human does what the bot cannot. */
  readonly byHand?: ByHandPage;
}

/** The evidence as sentences. */
export interface Report {
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  /** What the bot could not read, each with what would make it readable. */
  readonly unread: readonly string[];
  readonly read: number;
  readonly all: number;
}

/** The sources of each section. One readable source is enough to show it. */
const SOURCES_OF: Readonly<Record<SectionName, readonly Source[]>> = {
  rules: ['rules', 'mailboxRules', 'sweepRules'],
  forwarding: ['forwarding'],
  signIns: ['signIns', 'codeSignIns', 'backgroundSignIns'],
  risk: ['risk', 'riskDetections'],
  methods: ['methods'],
  consents: ['consents'],
  delegates: ['delegates', 'folders'],
  roles: ['roles'],
  devices: ['devices'],
  phones: ['phones', 'protocols'],
  // Changes of contact data come from the directory audit, whose section says when it was not read.
  replies: ['replies', 'contact'],
  tenant: ['tenantChanges', 'mailFlow'],
  changes: ['changes'],
};

/** Why a source was read and is not whole. */
const IN_PART: readonly NotWhole['why'][] = ['cut-off', 'in-part', 'not-understood'];

/** The whole report: the findings, why they matter and what was unreadable. `undefined` without evidence. */
export function evidenceReport(request: UnlockRequest, telling: ReportContext): Report | undefined {
  const { evidence, subject } = request;
  if (!evidence) return undefined;
  const judged = judge(evidence, subject);
  const { t } = telling;
  const { found } = evidence;
  const told = {
    ...mailLines(judged, found, telling),
    ...signInLines(judged, found, telling),
    ...accessLines(judged, telling),
    delegates: whoElseLines(judged, found, telling),
    methods: methodLines(judged, telling),
    ...wayLines(judged, found, telling),
    tenant: tenantLines(judged, telling),
  };
  const logged: Partial<Record<SectionName, readonly ReportLine[]>> = mailboxChangeLines(judged, telling);
  return {
    indicators: judged.indicators,
    sections: SECTIONS.filter((name) => name !== 'tenant' || isTenantShown(judged)).map((name) => {
      const byHand = byHandPage(name, judged, subject, t);
      return {
        name,
        title: t(`evidence:section.${name}`),
        matters: t(`evidence:matters.${name}`),
        lines: [
          ...linesOf(name, told[name], found, judged, t),
          ...(logged[name] ?? []),
          ...neverRead(name, t),
        ],
        ...(byHand && { byHand }),
      };
    }),
    unread: whyUnread(judged.unread, t),
    read: SOURCES.filter((source) => evidence.found[source]).length,
    all: SOURCES.length,
  };
}

/** The log goes by who did it (microsoft-apis.md T2). */
function neverRead(name: SectionName, t: Translate): readonly ReportLine[] {
  const texts = {
    rules: [t('evidence:log.byOthers')],
    consents: [t('evidence:consent.notApps')],
  };
  return name in texts ? texts[name as keyof typeof texts].map((text) => ({ tone: 'plain', text })) : [];
}

/** The whole tenant is shown for an account that could change it. */
function isTenantShown({ tenant, unread }: Judgement): boolean {
  return tenant !== undefined || unread.some(({ source }) => SOURCES_OF.tenant.includes(source));
}

/** The lines of a section, if the bot read one of its sources. Unreadable sources follow as lines too. */
function linesOf(
  name: SectionName,
  told: readonly ReportLine[],
  found: Partial<EvidenceFound>,
  judged: Judgement,
  t: Translate,
): readonly ReportLine[] {
  const sources = SOURCES_OF[name];
  const isRead = sources.some((source) => found[source]?.known);
  const missing = judged.unread.filter(({ source }) => sources.includes(source));
  // A line of its own says which part was not read.
  const isTold = told.some(({ tone }) => tone === 'unread');
  const general = missing.filter(({ notKnown: { why } }) => why !== 'in-part' || !isTold);
  const unread = whyUnread(general, t).map((text): ReportLine => ({ tone: 'unread', text }));
  const unclear = sources
    .flatMap((source) => unclearIn(found, source))
    .map((row): ReportLine => ({ tone: 'unread', text: t('evidence:unclear', { row }) }));
  // What was read in part is not "fine", and on a card of ten lines that stands before what was found.
  const isInPart = missing.some(({ notKnown: { why } }) => IN_PART.includes(why));
  if (isInPart) return [...unread, ...unclear, ...told.filter(({ tone }) => tone !== 'fine')];
  return [...(isRead ? told : []), ...unread];
}

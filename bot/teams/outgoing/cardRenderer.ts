import { alarmCard } from '../../../cards/alarmCard.js';
import { alertCard } from '../../../cards/alertCard.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { onlookersCard } from '../../../cards/approval/ownView.js';
import { commandCard, type TypedCommand } from '../../../cards/commandCard.js';
import { credentialCard, revealedCard } from '../../../cards/credentialCard.js';
import { credentialKind } from '../../../cards/kit/credentialKind.js';
import { massCards, type MassCards } from '../../../cards/mass/massCards.js';
import { evidenceCard } from '../../../cards/evidence/card.js';
import { checkCard } from '../../../cards/approval/checkCard.js';
import { linksCard, type HandedOver } from '../../../cards/evidence/linksCard.js';
import { helpedCard } from '../../../cards/helpedCard.js';
import * as handoverTexts from '../../../cards/sentences/handoverTexts.js';
import { detailsCard } from '../../../cards/approval/detailsCard.js';
import { incidentSummary } from '../../../cards/incidentCard.js';
import { outcomeText } from '../../../cards/sentences/outcomeText.js';
import { lateClickText } from '../../../cards/sentences/lateClickText.js';
import { refusalText, type NotDone } from '../../../cards/sentences/refusalText.js';
import { choiceCard } from '../../../cards/choiceCard.js';
import { stopCard } from '../../../cards/stopCard.js';
import { afterText } from '../../../cards/sentences/afterText.js';
import { syncStoppedCard } from '../../../cards/syncStoppedCard.js';
import { supportCard } from '../../../cards/supportCard.js';
import { supportText } from '../../../cards/sentences/supportText.js';
import { statusCard } from '../../../cards/statusCard.js';
import { lapseText, waitsAgainText } from '../../../cards/sentences/lapseText.js';
import { askedForYouText, changedText } from '../../../cards/sentences/changedTexts.js';
import { digestCard, digestTitle } from '../../../cards/digest/digestCard.js';
import type { Digest } from '../../unlock/figures/digests.js';
import { handCard } from '../../../cards/queue/handCard.js';
import { queueCard, type ShownPage } from '../../../cards/queue/queueCard.js';
import { realCard } from '../../../cards/realCard.js';
import { signInLinkCard } from '../../../cards/signInLinkCard.js';
import { vouchCard } from '../../../cards/vouchCard.js';
import type { Card } from '../../../cards/kit/template.js';
import { ticketStory } from '../../../cards/ticket/story.js';
import { viewOf, type CardFacts, type EvidenceLinksOf } from '../../../cards/kit/view.js';
import type { Refusal } from '../../unlock/decide/refusal.js';
import type { ChannelChoice } from '../../unlock/channels/channelChoice.js';
import type { Instant } from '../../unlock/values.js';
import type { Alarm } from '../../unlock/calls/alarm.js';
import type { Dealt } from '../../unlock/calls/realCalls.js';
import type { Freeze } from '../../unlock/request/freeze.js';
import type { Stop } from '../../unlock/request/stop.js';
import type { Candidates } from '../../unlock/queue/holding.js';
import { holdNow, type Hold } from '../../unlock/queue/hold.js';
import { PAGE } from '../../unlock/queue/queue.js';
import type { Language, Person, Requester } from '../../unlock/person.js';
import type { CredentialState } from '../../unlock/ports/credentials.js';
import type { SecretKind, Remedies } from '../../unlock/plan/remedy.js';
import type { WatchLook } from '../../unlock/request/watch.js';
import { watchCard } from '../../../cards/watchCard.js';
import type { Check } from '../../unlock/proof/checks.js';
import type { WorkingHours } from '../../unlock/duty/workingHours.js';
import type { LevelTable } from '../../unlock/proof/levels.js';
import type { Lapse } from '../../unlock/request/lapse.js';
import type { Pending, UnlockRequest } from '../../unlock/request/request.js';
import { asTold } from '../../unlock/request/told.js';
import type { TicketStory } from '../../unlock/tickets/story.js';

export interface CardRendererOptions {
  readonly language: Language;
  readonly timeZone: string;
  /** When the approvers work. */
  readonly hours: WorkingHours;
  readonly remedies: Remedies;
  readonly proofLevels: LevelTable;
  readonly evidenceLinks: EvidenceLinksOf;
  /** True where the bot has a page on which people sign in. */
  readonly signInPage: boolean;
  readonly dryRun?: boolean;
  readonly now: () => Date;
}

/** Draws the cards, with the settings that all of them share. Channel cards use the tenant's language. */
export class CardRenderer {
  constructor(private readonly options: CardRendererOptions) {}

  /** @param held who said that they look at it. Shown while it counts */
  approval(request: UnlockRequest, held?: Hold): Card {
    const hold = holdNow(request, held, this.options.now().toISOString());
    return approvalCard(request, { ...this.facts(), ...(hold && { hold }) });
  }

  /** What waits for an approver. Without `readerId` several people read it. */
  queue(page: ShownPage, { language, readerId }: { language: Language; readerId?: string }): object {
    const now = this.options.now().toISOString();
    return queueCard(page, {
      ...this.facts(language),
      now,
      pageSize: PAGE,
      ...(readerId !== undefined && { readerId }),
    });
  }

  /** The figures of a period, for the incidents channel, and what the notification says. */
  digest(digest: Digest): { readonly card: object; readonly title: string } {
    const facts = this.facts();
    return {
      card: digestCard(digest, facts),
      title: digestTitle(digest.period, viewOf(facts, digest.period.from)),
    };
  }

  /** For one approver alone: who is to look at a request. */
  handForm(request: UnlockRequest, candidates: Candidates, language: Language): object {
    return handCard(request, candidates, this.facts(language));
  }

  /** The approval card for a reader who may not decide, and why. */
  onlookers(request: UnlockRequest, refusal: Refusal, hold?: Hold): object {
    const card = this.approval(request, hold);
    return onlookersCard(card, refusal, viewOf(this.facts(), request.createdAt));
  }

  incident(request: UnlockRequest): object {
    return incidentSummary(request, this.facts());
  }

  /** For the helpdesk: the bot stopped a person's requests. */
  alert(freeze: Freeze, deciders?: number): object {
    return alertCard(freeze, { ...this.facts(), deciders });
  }

  /** For approvers and helpdesk: everything that gives is stopped. */
  stop(stop: Stop): object {
    return stopCard(stop, this.facts());
  }

  /** For the channel that is used now: an approver wants another one. */
  choice(choice: ChannelChoice): object {
    return choiceCard(choice, this.facts());
  }

  /** By what the reader said, and not by what the evidence made of it. */
  status(request: UnlockRequest, reader: Person & { readonly language: Language }): object {
    return statusCard(asTold(request, reader.id), { ...this.facts(reader.language), readerId: reader.id });
  }

  outcome(request: UnlockRequest, { id: readerId, language }: Pick<Requester, 'id' | 'language'>): string {
    return outcomeText(request, { ...this.facts(language), readerId });
  }

  /** In the language of the one who reads it. */
  credential(request: UnlockRequest, state: CredentialState, language: Language): object {
    return credentialCard(request, state, this.facts(language));
  }

  revealed(request: UnlockRequest, secret: string, language: Language): object {
    return revealedCard(request, secret, this.facts(language));
  }

  /** For one approver alone. `inPlace` is true when it replaces the approval card. */
  details(request: UnlockRequest, language: Language, inPlace: boolean): object {
    return detailsCard(request, { ...this.facts(language), inPlace });
  }

  /** A support request ready to copy, for one approver alone. `inPlace` as for the details. */
  support(request: UnlockRequest, language: Language, inPlace: boolean): object {
    return supportCard(request, { ...this.facts(language), inPlace });
  }

  /** The same as a text, for the helpdesk. */
  supportText(request: UnlockRequest): string {
    return supportText(request, this.facts());
  }

  /** For who asked: an approver took it, or closed it. */
  toldAfter(
    request: UnlockRequest,
    what: 'taken' | 'closed',
    { id, language }: Pick<Requester, 'id' | 'language'>,
  ): string {
    return afterText(request, what, id, language);
  }

  /** All evidence, for one approver alone. `inPlace` as for the details. */
  evidence(request: UnlockRequest, language: Language, inPlace: boolean): object {
    return evidenceCard(request, { ...this.facts(language), inPlace });
  }

  /** For one approver alone: how they made sure that it is really them. `inPlace` as for the details. */
  check(
    request: Pending,
    check: Check,
    language: Language,
    how: { readonly inPlace: boolean; readonly problem?: string },
  ): object {
    return checkCard(request, check, {
      ...this.facts(language),
      ...how,
      now: this.options.now().toISOString(),
    });
  }

  /** For somebody who asks whether a call is real. */
  real(dealt: readonly Dealt[], language: Language): object {
    return realCard(dealt, { ...this.facts(language), now: this.options.now().toISOString() });
  }

  /** For the approvers: somebody is called by a person who is not one of them. */
  alarm(alarm: Alarm): object {
    return alarmCard(alarm, this.facts());
  }

  /** For the helpdesk: Microsoft 365 hears nothing from Active Directory since then. */
  syncStopped(since: Instant): object {
    return syncStoppedCard(since, this.facts());
  }

  /** About everybody with the same problem. */
  many(language?: Language): MassCards {
    return massCards(this.facts(language), this.options.now().toISOString());
  }

  /** For who is asked to vouch. */
  vouch(request: UnlockRequest, language: Language): object {
    return vouchCard(request, this.facts(language));
  }

  /** For the subject, or for who asked for them. `link` is absent when it was used or is over. */
  signInLink(request: UnlockRequest, reader: Person, language: Language, link?: string): object {
    return signInLinkCard(request, { ...this.facts(language), reader, ...(link && { link }) });
  }

  /** Links to the evidence that were made for one approver. Only for their private chat. */
  evidenceLinks(request: UnlockRequest, links: HandedOver, language: Language): object {
    return linksCard(request, links, this.facts(language));
  }

  credentialKind(request: UnlockRequest): SecretKind {
    return credentialKind(request, this.options);
  }

  askedForYou(request: UnlockRequest, language: Language): string {
    return askedForYouText(request, language);
  }

  /** For the person: whether it helped. */
  helped(request: UnlockRequest, reader: Person, language: Language): object {
    return helpedCard(asTold(request, reader.id), { ...this.facts(language), readerId: reader.id });
  }

  handoverReminder(request: UnlockRequest, reader: 'approver' | 'channel', language: Language): string {
    return handoverTexts.handoverReminderText(request, reader, this.facts(language));
  }

  handoverMissed(request: UnlockRequest, language: Language): string {
    return handoverTexts.handoverMissedText(request, this.facts(language));
  }

  signedIn(request: UnlockRequest, language: Language): string {
    return handoverTexts.signedInText(request, language);
  }

  /** For the approvers' channel: what is new in an account since somebody was let in. */
  watched(request: UnlockRequest, look: WatchLook): object {
    return watchCard(request, look, this.facts());
  }

  /** For the approvers' channel: who fell away. */
  lapsed(request: UnlockRequest, lapses: readonly Lapse[]): string {
    return lapseText(request, lapses, this.options.language);
  }

  waitsAgain(request: UnlockRequest, { id, language }: Pick<Requester, 'id' | 'language'>): string {
    return waitsAgainText(request, id, language);
  }

  changed(...about: Parameters<typeof changedText>): string {
    return changedText(...about);
  }

  sentence(what: NotDone, language: Language): string {
    return refusalText(what, language, { timeZone: this.options.timeZone, now: this.options.now() });
  }

  /** What came of a click that was judged later. */
  lateClick(click: Parameters<typeof lateClickText>[0]): string {
    return lateClickText(click, { timeZone: this.options.timeZone, now: this.options.now() });
  }

  /** The button for a typed command that needs a fresh sign-in. */
  command(command: TypedCommand, language: Language): object {
    return commandCard(command, this.facts(language), this.options.now().toISOString());
  }

  /** What the helpdesk's ticket says about a request and what follows from it. */
  ticketStory(root: UnlockRequest, later: readonly UnlockRequest[]): TicketStory {
    return ticketStory(root, later, this.facts());
  }

  private facts(language = this.options.language): CardFacts {
    const { timeZone, hours, remedies, evidenceLinks, proofLevels, signInPage, dryRun } = this.options;
    return { language, timeZone, hours, remedies, evidenceLinks, proofLevels, signInPage, dryRun };
  }
}

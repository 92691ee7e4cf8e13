import { approvalCard } from '../../cards/render/approval.js';
import { credentialCard, revealedCard } from '../../cards/render/credential.js';
import { incidentSummary } from '../../cards/render/incident.js';
import { outcomeText } from '../../cards/render/outcome.js';
import { refusalText, type NotDone } from '../../cards/render/refusal.js';
import { statusCard } from '../../cards/render/status.js';
import type { CardFacts } from '../../cards/render/view.js';
import type { Language, Person } from '../unlock/person.js';
import type { CredentialState } from '../unlock/ports.js';
import type { Remedies } from '../unlock/remedy.js';
import type { UnlockRequest } from '../unlock/request.js';

/** The cards, with what is the same for all of them filled in. Channels read the tenant's language. */
export class Drawing {
  constructor(
    private readonly options: {
      readonly language: Language;
      readonly timeZone: string;
      readonly remedies: Remedies;
      readonly now: () => Date;
    },
  ) {}

  approval(request: UnlockRequest): object {
    return approvalCard(request, this.facts());
  }

  incident(request: UnlockRequest): object {
    return incidentSummary(request, this.facts());
  }

  status(request: UnlockRequest, reader: Person & { readonly language: Language }): object {
    return statusCard(request, { ...this.facts(reader.language), readerId: reader.id });
  }

  outcome(request: UnlockRequest, language: Language): string {
    return outcomeText(request, language);
  }

  credential(request: UnlockRequest, state: CredentialState): object {
    return credentialCard(request, state, this.facts());
  }

  revealed(request: UnlockRequest, secret: string, language: Language): object {
    return revealedCard(request, secret, this.facts(language));
  }

  sentence(what: NotDone, language: Language): string {
    return refusalText(what, language, { timeZone: this.options.timeZone, now: this.options.now() });
  }

  private facts(language = this.options.language): CardFacts {
    const { timeZone, remedies } = this.options;
    return { language, timeZone, remedies };
  }
}

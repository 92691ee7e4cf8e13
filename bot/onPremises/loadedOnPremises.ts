import type { OnPremisesAccount, Hand } from '../unlock/onPremises/account.js';
import type { OnPremises, OnPremisesTarget } from '../unlock/ports/onPremises.js';

/**
 * A hand whose code is loaded when it is first used. Whoever chose another one does not pay for its library at the start.
 */
export class LoadedOnPremises implements OnPremises {
  private loading: Promise<OnPremises> | undefined;

  constructor(
    readonly hand: Hand,
    private readonly load: () => Promise<OnPremises>,
  ) {}

  async account(...asked: Parameters<OnPremises['account']>): Promise<OnPremisesAccount> {
    return (await this.loaded()).account(...asked);
  }

  async unlock(target: OnPremisesTarget): Promise<void> {
    return (await this.loaded()).unlock(target);
  }

  async resetPassword(target: OnPremisesTarget, password: string): Promise<void> {
    return (await this.loaded()).resetPassword(target, password);
  }

  async enable(target: OnPremisesTarget): Promise<void> {
    return (await this.loaded()).enable(target);
  }

  async disable(target: OnPremisesTarget): Promise<void> {
    return (await this.loaded()).disable(target);
  }

  private loaded(): Promise<OnPremises> {
    this.loading ??= this.load();
    return this.loading;
  }
}

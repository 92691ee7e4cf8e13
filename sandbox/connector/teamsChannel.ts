import { type Person, people } from '../tenant/seed.js';
import { adaptiveCardOf, type PostedActivity } from './activity.js';
import { channelPlace, inbound, type Office } from './inbound.js';
import { type Card, cardOf } from './readable.js';
import { visible } from './visible.js';
import { listing, waitForPost, type Wanted, type WaitOptions } from './waitForPost.js';

/** A channel, as its team's members see it. */
export class TeamsChannel {
  constructor(
    private readonly office: Office,
    readonly id: string,
    readonly name: string,
  ) {}

  /** Adds the app to the team, with this channel as the chosen one. */
  async addBot(by: Person = people.anna): Promise<void> {
    const { teams, botId } = this.office;
    teams.team.botInstalled = true;
    await this.tell(
      by,
      { type: 'conversationUpdate', membersAdded: [{ id: botId }] },
      { eventType: 'teamMemberAdded' },
    );
    const settings = { selectedChannel: { id: this.id } };
    await this.tell(by, { type: 'installationUpdate', action: 'add' }, { settings });
  }

  async removeBot(by: Person = people.anna): Promise<void> {
    this.office.teams.team.botInstalled = false;
    await this.tell(by, { type: 'installationUpdate', action: 'remove' }, {});
  }

  /** The messages in all threads, the oldest first. */
  get posts(): PostedActivity[] {
    return visible(this.office.teams.in(this.id));
  }

  /** The newest Adaptive Card in the channel. */
  lastCard(): Card {
    const post = this.posts.findLast((candidate) => adaptiveCardOf(candidate.activity));
    if (!post) throw new Error(`No card in the channel ${this.name}:\n${listing(this.posts)}`);
    return cardOf(post);
  }

  waitFor(wanted: Wanted, options?: WaitOptions): Promise<PostedActivity> {
    return waitForPost(this.office.teams, () => this.posts, wanted, options);
  }

  /** Teams sends events about a team from its general channel. That channel's id is the team's id. */
  private async tell(
    by: Person,
    what: { type: string; [key: string]: unknown },
    extra: object,
  ): Promise<void> {
    const place = channelPlace(this.office, this.office.teams.team.id);
    const activity = inbound(
      this.office,
      by,
      { ...place, channelData: { ...place.channelData, ...extra } },
      what,
    );
    const { status } = await this.office.deliver(activity);
    if (status >= 400) throw new Error(`The bot answered ${status} to a ${what.type}.`);
  }
}

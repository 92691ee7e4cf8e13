import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { people } from '../../sandbox/tenant/seed.js';
import type { StoryPlayer } from './storyPlayer.js';

/**
 * Two approvers allow the same places of a break-in's plan, and it is carried out. Returns the request as it is then.
 * @param choice the places among what is on offer, from 0, as `0,3`
 */
export async function allowTogether(
  play: StoryPlayer,
  request: Pick<UnlockRequest, 'id'>,
  choice: string,
): Promise<UnlockRequest> {
  for (const approver of [people.anna, people.ben]) {
    const { version } = await play.stored(request);
    const data = { requestId: request.id, version, choice };
    await play.world.teams.as(approver).invoke(play.approvalCard(request).post, { verb: 'approve', data });
    await play.world.settle();
  }
  return play.stored(request);
}

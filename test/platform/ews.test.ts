import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { allowTogether } from '../helpers/allowTogether.js';
import { optionsOf, restorable } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// Exchange Web Services, by which a program reads a mailbox.

const { iris, nora, anna } = people;

const { world, play } = story();
beforeEach(() => play.startOver());

/** A break-in that Nora reports about Iris. */
const reported = () => play.ask(nora, 'I think I was hacked', iris);

/** Two approvers allow EWS to be switched off, and it is carried out. */
async function switchedOff(request: UnlockRequest): Promise<UnlockRequest> {
  const place = optionsOf(await play.stored(request)).findIndex(({ remedy }) => remedy === 'limit-ews');
  return allowTogether(play, request, `${place}`);
}

describe('EWS', () => {
  it('is a choice of its own, is switched off alone, and can come back as it was', async () => {
    const done = await switchedOff(await reported());
    expect(done.steps).toMatchObject([{ remedy: 'limit-ews', state: 'done', before: { ews: true } }]);
    const cas = world.sandbox.tenant.cas.get(iris.id);
    expect(cas).toMatchObject({ EwsEnabled: false, ImapEnabled: true, PopEnabled: true });
    expect(restorable(done)).toMatchObject([{ remedy: 'restore-ews', target: { value: { ews: true } } }]);
  });

  it('is not named or offered where the organisation shuts it out', async () => {
    world.sandbox.tenant.settings.ewsForAll = false;
    const request = await reported();
    const clicked = await world.teams.as(anna).click(play.approvalCard(request), 'evidence');
    expect(JSON.stringify(clicked.body)).toContain('Programs may use: IMAP, POP, ActiveSync');
    expect(optionsOf(await play.stored(request)).map(({ remedy }) => remedy)).not.toContain('limit-ews');
  });
});

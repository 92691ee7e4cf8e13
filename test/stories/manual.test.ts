import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// EXCHANGE_ADAPTER=manual: without a connection to Exchange an admin unblocks the sender in the portal and confirms it.

const { world, play } = story({ env: { EXCHANGE_ADAPTER: 'manual' } });

describe('without a connection to Exchange', () => {
  it('an approved unblocking waits for a hand, and whoever did it is named in the summary', async () => {
    play.securedByHand(people.julia);
    const request = await play.ask(people.julia, 'Ik kan geen mail versturen');
    await play.approve(people.anna, request, { secured: 'checked' });
    const waiting = play.approvalCard(request);
    expect(waiting.text).toContain('Waiting for an admin to do it by hand');
    expect(waiting.text).toContain('choose each address of this account in the list, then Unblock.');
    expect(waiting.buttons).toEqual(['Open Restricted entities', 'I did it']);
    expect(play.cardOf(people.julia, request).text).toContain('beheerder');
    expect(play.hasIncident(request)).toBe(false);

    for (const [person, why] of [
      [people.julia, 'you asked for this yourself'],
      [people.nora, 'Only people in the approver group'],
    ] as const) {
      const data = { requestId: request.id, version: (await play.stored(request)).version };
      const forged = await (await play.at(person)).invoke(waiting.post, { verb: 'confirm-by-hand', data });
      expect(sentenceOf(forged)).toMatch(person === people.julia ? /zelf|You asked/ : new RegExp(why));
    }
    expect((await play.stored(request)).status).toBe('executing');

    await play.decide(people.ben, request, 'confirm-by-hand');

    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.incident(request).text).toMatch(/Done by Ben Okafor (on \d+ \w+ )?at \d\d:\d\d/);
    expect(play.incident(request).text).toMatch(/Approved by\s+Anna Smit/);
    expect(play.chatOf(people.julia).at(-1)).toBe('Opgelost: Verzenden voor jou.');
    expect(world.sandbox.calls.to('/exchange/')).toEqual([]);
    const late = await world.teams.as(people.anna).click(waiting, 'confirm-by-hand');
    expect(sentenceOf(late)).toMatch(/^Already approved by Anna Smit|already settled/);
  });

  it('a hand that never comes is a failure after a day', async () => {
    const request = await play.ask(people.rita, "I can't send mail");
    await play.approve(people.anna, request, { overrideReason: 'checked by phone' });
    // The deadline for the decision passes meanwhile. It does not apply to the step by hand.
    world.clock.offsetMs = 23.9 * 3_600_000;
    await world.settle();
    expect((await play.stored(request)).status).toBe('executing');
    world.clock.offsetMs = 24.1 * 3_600_000;
    await world.settle();
    world.clock.offsetMs = 0;
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.approvalCard(request).text).toContain('Nobody said in time that it was done by hand.');
  });
});

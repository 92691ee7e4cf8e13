import { afterAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { everythingIn } from '../helpers/leaks.js';
import { story } from '../helpers/story.js';

// The person's own words reach the approver. What may be a secret in them reaches nobody.

const { world, play } = story();
const { omar, lena, anna } = people;
const SECRET = 'Zomervakantie2026!';

describe('what somebody writes first', () => {
  it('stands on the card that the approver decides on', async () => {
    const request = await play.ask(
      lena,
      'since this morning my account is blocked, and I have a customer at eleven',
    );
    expect(request.said).toEqual({
      words: 'since this morning my account is blocked, and I have a customer at eleven',
    });
    const card = textOf(play.approvalCard(request).post.activity);
    expect(card).toContain('They wrote');
    expect(card).toContain('I have a customer at eleven');
    await play.decide(anna, request, 'deny', { reason: 'Not now' });
    expect(textOf(play.incident(request).post.activity)).toContain('I have a customer at eleven');
  });

  it('is masked before anything is stored, and then stands on the approvers’ card alone', async () => {
    const request = await play.ask(omar, `I forgot it, my password ${SECRET} is refused`);
    expect(request.said?.words).toBe('I forgot it, my password ••• is refused');
    expect(textOf(play.approvalCard(request).post.activity)).toContain('my password ••• is refused');
    await play.decide(anna, request, 'deny', { reason: 'Not now' });
    expect(textOf(play.incident(request).post.activity)).not.toContain('They wrote');
  });

  afterAll(async () => {
    const all = await everythingIn(world);
    // What they typed stands in their own chat alone.
    const chats = JSON.stringify(world.sandbox.teams.all());
    expect(all.replace(chats, '')).not.toContain(SECRET);
    expect(world.logged.join('\n')).not.toContain('customer at eleven');
    const trail = await world.query('select detail::text from audit_events');
    expect(JSON.stringify(trail)).not.toMatch(/customer at eleven|They wrote/u);
  });
});

import { describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Teams sends what people write in many forms, and sometimes twice (microsoft-apis.md D17).

const { world, play } = story();

const html = (content: string) => ({
  type: 'message',
  text: '',
  attachments: [{ contentType: 'text/html', content }],
});

/** What the bot said since then, in the private chat. */
async function answers(write: () => Promise<unknown>): Promise<string[]> {
  const seated = await play.at(people.omar);
  const before = seated.chat().length;
  await write();
  const later = seated.chat().slice(before);
  return later.filter(({ from }) => from === 'bot').map(({ activity }) => textOf(activity));
}

describe('in a private chat', () => {
  it('a message without a text is read from its HTML', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'start over');
    const said = await answers(() => seated.send(html('<div><p>can&#39;t send&nbsp;mail</p></div>')));
    expect(said.join('\n')).toContain('Whose account');
  });

  it('an answer with “reply” counts as the words alone, not as the question that it quotes', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'start over', 'forgot the password');
    const quote =
      '<blockquote itemtype="http://schema.skype.com/Reply"><p>Whose account is it about?</p></blockquote>';
    const said = await answers(() => seated.send(html(`${quote}<p>me</p>`)));
    expect(said.join('\n')).not.toContain('Whose account');
    expect(said.join('\n')).not.toContain('I found nobody');
    expect(said.length).toBeGreaterThan(0);
  });

  it('a message that Teams delivers twice is answered once', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'start over');
    const activity = { type: 'message', id: '1778622003149', text: 'forgot the password' };
    const said = await answers(() => seated.send(activity, { times: 2 }));
    expect(said.filter((text) => text.includes('Whose account'))).toHaveLength(1);
  });

  it('an edit is not answered a second time, and the person hears that', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'start over');
    const id = '1778622003150';
    await seated.send({ type: 'message', id, text: 'hello there' });
    const channelData = { tenant: { id: tenantId }, eventType: 'editMessage' };
    const edit = { type: 'messageUpdate', id, text: 'I forgot my password', channelData };
    const said = await answers(() => seated.send(edit, { times: 2 }));
    expect(said).toEqual([expect.stringContaining('I answered your message as you first sent it.')]);
  });

  it('a picture alone is answered with what to do instead', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'cancel');
    const picture = { contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' };
    const said = await answers(() => seated.send({ type: 'message', attachments: [picture] }));
    expect(said).toEqual([expect.stringContaining('I cannot read pictures')]);
  });
});

describe('in a channel', () => {
  it('a colleague who is mentioned stays in the words that go to the private chat', async () => {
    const seated = await play.at(people.omar);
    await play.says(people.omar, 'cancel');
    const words = `&nbsp;<at>${people.lena.displayName}</at> is locked out, AADSTS50053`;
    const said = await answers(() => seated.sayInChannel(world.teams.channel('General'), words));
    expect(said.join('\n')).toContain('AADSTS50053');
  });
});

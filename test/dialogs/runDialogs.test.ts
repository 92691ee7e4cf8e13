import { MemoryStorage, TestAdapter, type Activity, type Storage } from 'botbuilder-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { RootDialog } from '../../dialogs/rootDialog.js';
import { DialogRunner } from '../../dialogs/runDialogs.js';
import type { Asker } from '../../dialogs/turn.js';
import { olga, piet, TENANT } from '../helpers/requests.js';
import { FakeUnlocking, message, settings } from './chat.js';

const HOUR = 60 * 60 * 1000;

/** A bot around the dialogs. Its clock and its storage survive a restart. */
class Bot {
  readonly unlocking = new FakeUnlocking();
  now = new Date('2026-03-02T15:00:00.000Z');
  private runner: DialogRunner;

  constructor(
    readonly storage: Storage = new MemoryStorage(),
    /** Makes the id of a talk. */
    private readonly newId?: () => string,
  ) {
    this.runner = this.started();
  }

  restart(): void {
    this.runner = this.started();
  }

  async say(text: string, changes: Partial<Activity> = {}): Promise<string[]> {
    return this.turn(message(text, changes), (runner, context) => runner.run(context));
  }

  async startWith(text: string, activity: Partial<Activity>, asker?: Asker): Promise<string[]> {
    return this.turn(activity, (runner, context) => runner.startWith(context, text, asker));
  }

  async stored(): Promise<unknown> {
    const all = await this.storage.read(['msteams/conversations/chat/']);
    return JSON.parse(JSON.stringify(all['msteams/conversations/chat/'] ?? {})) as unknown;
  }

  private async turn(
    activity: Partial<Activity>,
    work: (runner: DialogRunner, ...rest: Parameters<DialogRunner['run']>) => Promise<void>,
  ): Promise<string[]> {
    const adapter = new TestAdapter((context) => work(this.runner, context));
    await adapter.processActivity(activity);
    return adapter.activeQueue.filter(({ type }) => type === 'message').map(({ text }) => text ?? '');
  }

  private started(): DialogRunner {
    const root = new RootDialog(this.unlocking, { ...settings, now: () => this.now });
    return new DialogRunner(root, this.storage, () => this.now, this.newId);
  }
}

let bot: Bot;
beforeEach(() => {
  bot = new Bot();
});

describe('a talk', () => {
  it('has one id from the first words to the report, also after a restart', async () => {
    const made: string[] = [];
    for (const text of ['wrong password', 'anna', 'yes', 'yes']) {
      const next = new Bot(bot.storage, () => {
        made.push(`ID-${made.length + 1}`);
        return made.at(-1)!;
      });
      next.unlocking.reports.push(...bot.unlocking.reports);
      bot = next;
      await bot.say(text);
    }
    expect(made).toEqual(['ID-1']);
    expect(bot.unlocking.reports).toEqual([expect.objectContaining({ id: 'ID-1' })]);
  });
});

describe('a conversation', () => {
  const words = ['wrong password', 'anna', 'yes', 'yes', 'since noon'];

  it('goes on after a restart at every step, from JSON alone', async () => {
    for (const text of words) {
      await bot.say(text);
      const storage = new MemoryStorage(
        JSON.parse(JSON.stringify((bot.storage as MemoryStorage)['memory' as never])) as Record<
          string,
          string
        >,
      );
      const next = new Bot(storage);
      next.unlocking.reports.push(...bot.unlocking.reports);
      next.unlocking.added.push(...bot.unlocking.added);
      bot = next;
    }
    expect(bot.unlocking.reports).toEqual([expect.objectContaining({ subjectId: 'a1', answers: {} })]);
    expect(bot.unlocking.added.map(({ said }) => said)).toEqual([{ details: 'since noon' }]);
  });

  it('leaves nothing behind when it ends: done, cancelled or declined', async () => {
    for (const last of [words.slice(3), ['cancel'], ['no']]) {
      for (const text of [...words.slice(0, 3), ...last]) await bot.say(text);
      expect(JSON.stringify(await bot.stored())).not.toMatch(/anna|noon|password|piet/i);
    }
  });

  it('forgets the first words once they are read: people do type a password there', async () => {
    for (const text of ['Welkom123! is my password', 'my password Welkom123! is not accepted', 'me']) {
      await bot.say(text);
      expect(JSON.stringify(await bot.stored())).not.toContain('Welkom123');
    }
  });

  it('keeps no functions, and of the look at the tenant only what would be asked', async () => {
    for (const text of words.slice(0, 3)) await bot.say(text);
    const stored = JSON.stringify(await bot.stored());
    expect(stored).toContain('reset-password');
    expect(stored).not.toMatch(/findings|failedSignIns|accountEnabled/);
  });

  it('that was left alone for more than a day starts anew', async () => {
    await bot.say('wrong password');
    bot.now = new Date(bot.now.getTime() + 24 * HOUR);
    expect((await bot.say('me'))[0]).toContain('Your own account');
    bot.now = new Date(bot.now.getTime() + 24 * HOUR + 1);
    expect((await bot.say('yesterday'))[0]).toContain('What is going wrong?');
  });

  it('of one person is never gone on with by another', async () => {
    await bot.say('wrong password');
    const other = { from: { id: '29:olga', name: 'Olga', aadObjectId: olga.id } };
    expect((await bot.say('me', other))[0]).toContain('What is going wrong?');
  });

  it('takes messages that come at once one by one', async () => {
    const said = await Promise.all(['wrong password', 'me', 'yes'].map((text) => bot.say(text)));
    expect(said.at(-1)?.[0]).toContain('I asked the admins.');
    expect(bot.unlocking.reports).toHaveLength(1);
  });

  it('is not touched by clicks on cards or by anything but messages', async () => {
    await bot.say('wrong password');
    const before = await bot.stored();
    await bot.say('', { value: { verb: 'approve' } });
    await bot.say('me', { type: 'invoke' });
    await bot.say('me', { type: 'conversationUpdate' });
    expect(await bot.stored()).toEqual(before);
  });

  it('is not begun by a click on a card', async () => {
    expect(await bot.say('', { value: { verb: 'approve' } })).toEqual([]);
  });
});

describe('an error of ours', () => {
  it('leaves the question open, so that the answer can be given again', async () => {
    await bot.say('wrong password');
    bot.unlocking.broken = { examine: new Error('the database is away') };
    await expect(bot.say('me')).rejects.toThrow('the database is away');
    bot.unlocking.broken = {};
    expect((await bot.say('me')).at(-1)).toContain('Shall I ask?');
  });

  it('twice running ends the conversation: it would never get further', async () => {
    await bot.say('wrong password');
    bot.unlocking.broken = { examine: new Error('a bug') };
    await expect(bot.say('me')).rejects.toThrow('a bug');
    await expect(bot.say('me')).rejects.toThrow('a bug');
    expect((await bot.say('me'))[0]).toContain('What is going wrong?');
  });

  it('comes out without what the person said, so that it may be logged', async () => {
    for (const text of ['wrong password', 'anna', 'yes', 'secret words']) await bot.say(text);
    bot.unlocking.broken = { examine: new Error('a bug') };
    const error: unknown = await bot.say('AADSTS50055').catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/secret|Anna/);
    expect(error).not.toHaveProperty('dialogContext');
  });
});

describe('a turn that the bot begins', () => {
  const asker: Asker = { id: piet.id, name: 'Piet', tenantId: TENANT };
  const event = {
    ...message(undefined),
    type: 'event',
    name: 'ContinueConversation',
    from: { id: '', name: '' },
  };

  it('starts with the words from the channel and goes on with the person’s answers', async () => {
    const said = await bot.startWith('forgot the password', event, asker);
    expect(said).toEqual([
      expect.stringContaining('I understand: the password'),
      expect.stringContaining('Whose account'),
    ]);
    expect((await bot.say('me'))[0]).toContain('Your own account');
  });

  it('takes the place of what was open', async () => {
    for (const text of ["I can't send mail", 'anna']) await bot.say(text);
    const said = await bot.startWith('the account is blocked', event, asker);
    expect(said[0]).toContain('the account is blocked');
  });

  it('asks when the words say nothing, and answers help', async () => {
    expect((await bot.startWith('', event, asker))[0]).toContain('What is going wrong?');
    expect((await bot.startWith('help', event, asker))[0]).toContain('I help people');
  });

  it('needs to know whose words they are', async () => {
    expect((await bot.startWith('hacked', event))[0]).toContain('Open me in Teams with your work account');
  });
});

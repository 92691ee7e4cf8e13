import { describe, expect, it } from 'vitest';
import { instructions } from '../../sandbox/demo/instructions.js';
import { COMMANDS } from '../../sandbox/demo/live/commands.js';
import { recognise } from '../../dialogs/firstWords.js';
import { readOptions } from '../../sandbox/demo/options.js';
import { callerAtHelpdesk } from '../../sandbox/demo/stories/callerAtHelpdesk.js';
import { lockedInDomain } from '../../sandbox/demo/stories/lockedInDomain.js';
import { stories } from '../../sandbox/demo/stories/stories.js';
import { people } from '../../sandbox/tenant/seed.js';

const situation = {
  botUrl: 'http://127.0.0.1:3978',
  sandboxUrl: 'http://127.0.0.1:4000',
  logFile: '/tmp/bot.log',
};
const windows = {
  person: { who: people.julia, url: 'http://127.0.0.1:56150' },
  admin: { who: people.anna, url: 'http://127.0.0.1:56151' },
};

describe('what the demo tells people to do', () => {
  const text = instructions({ ...situation, windows });

  it('says what to open, and for whom', () => {
    expect(text).toMatch(/56150 +Julia Jansen/);
    expect(text).toMatch(/56151 +Anna Smit/);
  });

  it('gives commands that the bot knows', () => {
    expect(recognise("I can't send mail")?.symptom).toBe('cannot-send-mail');
    expect(text).toContain("I can't send mail");
    expect(recognise('a colleague forgot the password')?.symptom).toBe('password-not-accepted');
    expect(text).toContain('a colleague forgot the password');
  });

  it('tells nobody else to have the trouble of Julia', () => {
    const pim = instructions({
      ...situation,
      windows: { ...windows, person: { ...windows.person, who: people.pim } },
    });
    expect(pim).not.toContain("I can't send mail");
    expect(pim).toContain('Pim     chat with Latchkey');
  });

  it('says which stories play what no window shows, by their numbers', () => {
    for (const story of [lockedInDomain, callerAtHelpdesk])
      expect(text).toContain(`npm run demo -- --auto --only ${stories.indexOf(story) + 1} `);
    expect(text).toContain('Active Directory');
    expect(readOptions(['--as', 'pim']).as).toBe('pim');
  });

  it('names what can be typed in the terminal', () => {
    for (const [name] of COMMANDS) expect(text).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('says how to look into the tenant, and how to stop', () => {
    expect(text).toContain('http://127.0.0.1:4000/_sandbox/people');
    expect(text).toContain('/tmp/bot.log');
    expect(text).toContain('Ctrl-C');
    expect(text).not.toContain('kept');
  });

  it('fits a terminal', () => {
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('without windows, is for a client of one’s own', () => {
    const own = instructions({ ...situation, kept: '/home/me/latchkey' });
    expect(own).toContain('http://127.0.0.1:3978/api/messages');
    expect(own).toContain('/home/me/latchkey, kept for the next time');
    expect(own).not.toContain('@Latchkey');
  });
});

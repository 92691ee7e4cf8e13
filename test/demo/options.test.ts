import { describe, expect, it } from 'vitest';
import { readOptions, USAGE, UsageError } from '../../sandbox/demo/options.js';

describe('the command line of the demo', () => {
  it('means two windows on a fresh database when nothing is said', () => {
    expect(readOptions([])).toEqual({
      auto: false,
      stories: [],
      playground: true,
      as: 'julia',
      port: 3978,
      evening: false,
      help: false,
    });
  });

  it('plays all stories, or those that are named', () => {
    expect(readOptions(['--auto'])).toMatchObject({ auto: true, stories: [] });
    expect(readOptions(['--auto', '--only', '2', '--only', '7']).stories).toEqual([2, 7]);
  });

  it('takes a folder, a port, a person, and no windows', () => {
    const args = ['--no-playground', '--keep', 'here', '--port', '4000', '--as', 'piet'];
    expect(readOptions(args)).toMatchObject({ playground: false, keep: 'here', port: 4000, as: 'piet' });
  });

  it.each([
    [['--fast'], /--fast/],
    [['--only', '2'], /--auto/],
    [['--auto', '--only', 'two'], /whole number/],
    [['--auto', '--only', '99'], /whole number/],
    [['--auto', '--keep', 'here'], /--keep/],
    [['--auto', '--as', 'piet'], /--as/],
    [['--auto', '--evening'], /--evening/],
    [['--port', '65536'], /65535/],
    [['--port', '-1'], /port/],
    [['--as', 'anna'], /other window/],
    [['--as', 'toString'], /--as wants one of julia/],
    [['surprise'], /surprise/],
  ])('refuses %j and says why', (args, why) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(why);
  });

  it('explains every option', () => {
    for (const option of ['--auto', '--only', '--no-playground', '--keep', '--port', '--as', '--evening'])
      expect(USAGE).toContain(option);
  });
});

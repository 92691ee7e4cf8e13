import { describe, expect, it, vi } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { createRecogniser } from '../../../../bot/unlock/diagnosis/recognise.js';
import { lately } from '../../../../bot/unlock/diagnosis/reading/lately.js';

describe('a text that was read a moment ago', () => {
  it('is not read again', () => {
    const { understand, recognise, reportedIn } = createRecogniser(
      UNDERSTOOD.map(({ symptoms }) => symptoms),
    );
    const text = 'I get AADSTS50126';
    const [read, reported] = [understand(text), reportedIn(text)];
    understand('hello');
    expect(read?.kind === 'read' && read.reading).toBe(recognise(text));
    expect(understand(text)).toBe(read);
    expect(reportedIn(text)).toBe(reported);
  });

  it('is read again after as many others as are remembered, also when nothing was found in it', () => {
    const read = vi.fn((text: string) => (text === 'a' ? undefined : text));
    const remembered = lately(read, 2);
    for (const text of ['a', 'a', 'b', 'a', 'c', 'a', 'b']) remembered(text);
    expect(read.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });
});

import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../bot/unlock/losses/address.js';
import { countFiles, countMail, OPERATIONS, type AuditLine } from '../../../bot/unlock/losses/count.js';

// What was done with mail and files, in numbers.

const THIEF = '198.51.100.77';
const HOME = '192.0.2.10';
const opening = (address: string, mails: readonly string[], more: Partial<AuditLine> = {}): AuditLine => ({
  operation: 'MailItemsAccessed',
  access: 'bind',
  address,
  mails,
  ...more,
});
const all = (lines: readonly AuditLine[]) => countMail(lines, [], false).all;

describe('mails that were opened', () => {
  it('count once, however often they were opened', () => {
    expect(all([opening(THIEF, ['a', 'b']), opening(THIEF, ['b', 'c'])]).opened).toBe(3);
  });

  it('count as often as the line says where it names none', () => {
    expect(all([opening(THIEF, [], { times: 7 }), opening(THIEF, [])]).opened).toBe(8);
  });
});

describe('a folder that a program copied', () => {
  it('counts once as a folder, and as no mail', () => {
    const sync = {
      operation: 'MailItemsAccessed',
      access: 'sync',
      address: THIEF,
      folder: '\\Inbox',
    } as const;
    expect(all([sync, sync, { ...sync, folder: '\\Sent Items' }])).toMatchObject({ folders: 2, opened: 0 });
  });

  it('counts each time where the line does not name it', () => {
    const sync = { operation: 'MailItemsAccessed', access: 'sync' } as const;
    expect(all([sync, sync]).folders).toBe(2);
  });
});

describe('sends and searches', () => {
  it('are counted by their own operations', () => {
    const lines = ['Send', 'SendAs', 'SendOnBehalf', 'SearchQueryInitiatedExchange'].map((operation) => ({
      operation,
    }));
    expect(all(lines)).toMatchObject({ sends: 3, searches: 1, opened: 0 });
  });
});

describe('searches in files and sites', () => {
  it('are counted with files, and are no file', () => {
    const { all: counts } = countFiles([{ operation: 'SearchQueryInitiatedSharePoint' }], [], false);
    expect(counts).toMatchObject({ searches: 1, opened: 0, downloaded: 0 });
  });

  it('are asked for', () => {
    expect(OPERATIONS.files).toContain('SearchQueryInitiatedSharePoint');
    expect(OPERATIONS.mail).toContain('SearchQueryInitiatedExchange');
  });
});

describe('addresses and programs', () => {
  it('are counted by what is different', () => {
    const lines = [
      opening(`${THIEF}:50001`, ['a'], { program: 'OWA' }),
      opening(`${THIEF}:50002`, ['b'], { program: 'OWA' }),
      opening(HOME, ['c'], { program: 'Outlook' }),
    ];
    expect(all(lines)).toMatchObject({ addresses: 2, programs: 2 });
  });
});

describe('what came from a strange address', () => {
  it('is counted beside all of it, whatever port stands behind the address', () => {
    const counted = countMail([opening(`${THIEF}:50001`, ['a']), opening(HOME, ['b'])], [THIEF], false);
    expect([counted.strange?.opened, counted.all.opened]).toEqual([1, 2]);
  });

  it('is not told apart where no address is known as strange', () => {
    expect(countMail([opening(THIEF, ['a'])], [], false).strange).toBeUndefined();
  });

  it('is nothing where a line has no address', () => {
    const counted = countMail([{ operation: 'Send' }], [THIEF], false);
    expect([counted.strange?.sends, counted.all.sends]).toEqual([0, 1]);
  });
});

describe('what is missing in the log', () => {
  it('is said when Exchange stopped writing down what was opened', () => {
    expect(countMail([opening(THIEF, ['a'], { stopped: true })], [], false).stopped).toBe(true);
    expect(countMail([opening(THIEF, ['a'])], [], false).stopped).toBeUndefined();
  });

  it('is said when there was more than was read', () => {
    expect(countMail([], [], true).cut).toBe(true);
    expect(countFiles([], [], true).cut).toBe(true);
  });
});

describe('files', () => {
  const file = (operation: string, name: string, address = THIEF) => ({ operation, file: name, address });

  it('count once each, opened and downloaded apart', () => {
    const lines = [
      file('FileDownloaded', 'a'),
      file('FileDownloaded', 'a'),
      file('FileSyncDownloadedFull', 'b'),
      file('FileAccessed', 'a'),
      file('FileAccessed', 'c', HOME),
    ];
    expect(countFiles(lines, [THIEF], false)).toEqual({
      all: { downloaded: 2, opened: 2, searches: 0, addresses: 2 },
      strange: { downloaded: 2, opened: 1, searches: 0, addresses: 1 },
    });
  });
});

describe('an address', () => {
  it.each([
    ['198.51.100.77:50001', '198.51.100.77'],
    [' 198.51.100.77 ', '198.51.100.77'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['2001:db8::1%eth0', '2001:db8::1'],
    ['::ffff:198.51.100.77', '198.51.100.77'],
    ['2001:db8::1', '2001:db8::1'],
  ])('%s is the same as %s', (written, key) => {
    expect(addressKey(written)).toBe(key);
  });
});

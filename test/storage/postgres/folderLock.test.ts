import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../../bot/storage/postgres/folderLock.js';

/** Higher than any process id on Linux. */
const NO_SUCH_PROCESS = 2 ** 30;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (): string => join(folder, 'lock');
const leaveBehind = (holder: object): Promise<void> => writeFile(file(), JSON.stringify(holder));

describe('the lock on a folder', () => {
  it('is had by one at a time, and by the next once it is released', async () => {
    const first = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await first.release();
    const next = await lockFolder(folder);
    await next.release();
  });

  it.runIf(process.platform !== 'win32')('is read by its owner alone, also after a takeover', async () => {
    const rights = async () => ((await stat(file())).mode & 0o777).toString(8);
    const lock = await lockFolder(folder);
    expect(await rights()).toBe('600');
    await lock.release();
    await leaveBehind({ pid: NO_SUCH_PROCESS, host: hostname(), began: '1', token: 'dead' });
    const next = await lockFolder(folder);
    expect(await rights()).toBe('600');
    await next.release();
  });

  it('says who has it and what to do', async () => {
    const lock = await lockFolder(folder);
    const refusal = lockFolder(folder);
    await expect(refusal).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await expect(refusal).rejects.toThrow(`delete ${file()}`);
    await lock.release();
  });

  it('is taken over from a process that is no more', async () => {
    await leaveBehind({ pid: NO_SUCH_PROCESS, host: hostname(), began: '1', token: 'dead' });
    await (await lockFolder(folder)).release();
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when another process has the number now',
    async () => {
      await leaveBehind({ pid: process.pid, host: hostname(), began: 'long ago', token: 'dead' });
      await (await lockFolder(folder)).release();
    },
  );

  it('is taken over by exactly one of two that start together', async () => {
    await leaveBehind({ pid: NO_SUCH_PROCESS, host: hostname(), began: '1', token: 'dead' });
    const outcomes = await Promise.allSettled([lockFolder(folder), lockFolder(folder)]);
    const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(locks).toHaveLength(1);
    await locks[0]?.release();
  });

  it('of another machine holds as long as it is refreshed', async () => {
    await leaveBehind({ pid: 1, host: 'another', began: '1', token: 'alive' });
    await expect(lockFolder(folder)).rejects.toThrow('process 1 on another');
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(file(), minuteAgo, minuteAgo);
    await (await lockFolder(folder)).release();
  });

  it('that was never written to its end holds nobody up', async () => {
    await writeFile(file(), '');
    await (await lockFolder(folder)).release();
  });

  it('is not removed by one who lost it', async () => {
    const lost = await lockFolder(folder);
    await leaveBehind({ pid: 1, host: 'another', began: '1', token: 'new' });
    await lost.release();
    expect(await readFile(file(), 'utf8')).toContain('another');
  });
});

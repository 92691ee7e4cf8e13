import { addressKey } from './address.js';
import type { FileCounts, FileLoss, MailCounts, MailLoss, Split } from './losses.js';

/** One line of the audit log, with what is counted of it. Nothing of it is stored. */
export interface AuditLine {
  /** Microsoft's word, e.g. `MailItemsAccessed`. */
  readonly operation: string;
  /** Network address. Absent where the line has none. */
  readonly address?: string;
  /** The program, as the log names it. */
  readonly program?: string;
  /** `bind`: single mails. `sync`: a whole folder. */
  readonly access?: 'bind' | 'sync';
  /** Ids of the mails that were opened. */
  readonly mails?: readonly string[];
  /** How many openings the line stands for. */
  readonly times?: number;
  /** Which folder was copied. */
  readonly folder?: string;
  /** Which file. */
  readonly file?: string;
  /** Exchange stops writing down what is opened. */
  readonly stopped?: boolean;
}

/** The operations that are asked for, in Microsoft's words (microsoft-apis.md N-E). */
export const OPERATIONS = {
  mail: ['MailItemsAccessed', 'Send', 'SendAs', 'SendOnBehalf', 'SearchQueryInitiatedExchange'],
  files: ['FileDownloaded', 'FileAccessed', 'FileSyncDownloadedFull', 'SearchQueryInitiatedSharePoint'],
} as const;

const SENDS: readonly string[] = ['Send', 'SendAs', 'SendOnBehalf'];
const DOWNLOADS: readonly string[] = ['FileDownloaded', 'FileSyncDownloadedFull'];

/** Counts what was done with the mailbox. @param strange addresses that were judged strange, as `addressKey` has them */
export function countMail(lines: readonly AuditLine[], strange: readonly string[], cut: boolean): MailLoss {
  const counted = split(lines, strange, cut, mailCounts);
  return { ...counted, ...(lines.some(({ stopped }) => stopped) && { stopped: true }) };
}

/** Counts what was done with files. */
export function countFiles(lines: readonly AuditLine[], strange: readonly string[], cut: boolean): FileLoss {
  return split(lines, strange, cut, fileCounts);
}

function split<C>(
  lines: readonly AuditLine[],
  strange: readonly string[],
  cut: boolean,
  count: (some: readonly AuditLine[]) => C,
): Split<C> {
  const from = new Set(strange);
  const theirs = lines.filter(({ address }) => address !== undefined && from.has(addressKey(address)));
  return { all: count(lines), ...(from.size > 0 && { strange: count(theirs) }), ...(cut && { cut: true }) };
}

function mailCounts(lines: readonly AuditLine[]): MailCounts {
  const reads = lines.filter(({ operation }) => operation === 'MailItemsAccessed');
  const isSync = ({ access }: AuditLine) => access === 'sync';
  return {
    opened: openedBy(reads.filter((line) => !isSync(line))),
    folders: different(reads.filter(isSync).map(({ folder }, place) => folder ?? `unnamed ${place}`)),
    searches: lines.filter(({ operation }) => operation === 'SearchQueryInitiatedExchange').length,
    sends: lines.filter(({ operation }) => SENDS.includes(operation)).length,
    programs: different(reads.map(({ program }) => program)),
    addresses: addressesOf(lines),
  };
}

/** A mail counts once, however often it was opened. A line without the mails' ids counts as often as it says. */
function openedBy(lines: readonly AuditLine[]): number {
  const unnamed = lines.filter(({ mails = [] }) => mails.length === 0);
  return different(lines.flatMap(({ mails = [] }) => mails)) + sum(unnamed.map(({ times = 1 }) => times));
}

function fileCounts(lines: readonly AuditLine[]): FileCounts {
  const files = (some: readonly AuditLine[]) =>
    different(some.map(({ file }, place) => file ?? `unnamed ${place}`));
  return {
    opened: files(lines.filter(({ operation }) => operation === 'FileAccessed')),
    downloaded: files(lines.filter(({ operation }) => DOWNLOADS.includes(operation))),
    searches: lines.filter(({ operation }) => operation === 'SearchQueryInitiatedSharePoint').length,
    addresses: addressesOf(lines),
  };
}

function addressesOf(lines: readonly AuditLine[]): number {
  return different(lines.map(({ address }) => address && addressKey(address)));
}

function different(values: readonly (string | undefined)[]): number {
  return new Set(values.filter((value) => value !== undefined && value !== '')).size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

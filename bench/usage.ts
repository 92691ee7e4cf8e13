import { readFileSync } from 'node:fs';

/** What a process used since its start. */
export interface Used {
  /** When this was read, in milliseconds since 1970. */
  readonly at: number;
  /** All its threads together. */
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** Linux: `/proc/<pid>/stat` counts in hundredths of a second, `/proc/<pid>/status` in kB. */
export function usedBy(pid: number): Used {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    at: Date.now(),
    cpuMs: (Number(fields[11]) + Number(fields[12])) * 10,
    memoryMb: Math.round(Number(memory) / 1024),
  };
}

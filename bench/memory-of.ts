import { readFileSync } from 'node:fs';

/** What a process takes of memory, MB, as Linux has it: VmRSS what it has now, VmHWM the most that it has had. */
export function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

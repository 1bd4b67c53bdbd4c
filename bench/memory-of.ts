import { readFileSync } from 'node:fs';

/** The memory of a process in MB, from Linux: VmRSS is the current value, VmHWM the peak. */
export function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

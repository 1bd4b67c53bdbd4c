/** Runs `work`. Returns its value and the CPU time of all threads of the process, in milliseconds. */
export async function withCpuTime<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMs: (user + system) / 1000 };
}

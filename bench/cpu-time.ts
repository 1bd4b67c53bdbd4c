/** What `work` came to, and the CPU time that all threads of the process spent meanwhile, in milliseconds. */
export async function withCpuTime<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMs: (user + system) / 1000 };
}

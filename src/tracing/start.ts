import type { Config } from '../config.ts';
import { version } from '../version.ts';
import { noTracing, type Tracing } from './port.ts';

/** Starts tracing if a collector is configured. Otherwise, OpenTelemetry is not even loaded. */
export async function startTracing({ traces }: Pick<Config, 'traces'>, program: string): Promise<Tracing> {
  if (!traces) return noTracing;
  const { createOtelTracing } = await import('./otel.ts');
  return createOtelTracing({ name: program === 'graycard' ? program : `graycard-${program}`, version });
}

import { setTimeout as delay } from 'node:timers/promises';
import {
  context,
  isSpanContextValid,
  type Span as OtelSpan,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Span, Tracing } from './port.ts';

/** The time that a collector has to accept the last spans at shutdown. */
const FLUSH_LIMIT_MS = 3000;

const kinds = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER } as const;

/**
 * Sends spans to a collector by OTLP over HTTP. The SDK itself reads the endpoint, the sampling and other settings from its
 * standard environment variables. Imported only if tracing is enabled.
 */
export function createOtelTracing({ name, version }: { name: string; version: string }): Tracing {
  const ours = resourceFromAttributes({ 'service.name': name, 'service.version': version });
  const resource = defaultResource()
    .merge(ours)
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = provider.getTracer('graycard', version);

  return {
    span(name, { kind, attributes = {}, parent, link }, work) {
      const parentContext = typeof parent === 'string' ? contextOf(parent) : context.active();
      const linked = link ? trace.getSpanContext(contextOf(link)) : undefined;
      const links = linked ? [{ context: linked }] : [];
      const options = { attributes, links, ...(kind && { kind: kinds[kind] }) };
      return tracer.startActiveSpan(name, options, parentContext, (span) => endAfter(span, () => work(spanOf(span))));
    },
    past(name, startMs, endMs) {
      tracer.startSpan(name, { startTime: startMs }).end(endMs);
    },
    traceparent() {
      const carrier: { traceparent?: string } = {};
      const active = trace.getSpanContext(context.active());
      if (active && isSpanContextValid(active)) propagation.inject(context.active(), carrier);
      return carrier.traceparent;
    },
    async dispose() {
      await Promise.race([provider.shutdown(), delay(FLUSH_LIMIT_MS, null, { ref: false })]);
    },
  };
}

const contextOf = (traceparent: string) => propagation.extract(ROOT_CONTEXT, { traceparent });

const spanOf = (span: OtelSpan): Span => ({
  set: (attribute, value) => void span.setAttribute(attribute, value),
  fail: (message) => void span.setStatus({ code: SpanStatusCode.ERROR, message }),
});

/** Runs `work` and ends the span when it has ended, with its error if it threw. */
function endAfter<T>(span: OtelSpan, work: () => T): T {
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    span.end();
    throw error;
  };
  let result: T;
  try {
    result = work();
  } catch (error) {
    return failed(error);
  }
  if (!(result instanceof Promise)) {
    span.end();
    return result;
  }
  return result.then((value) => {
    span.end();
    return value;
  }, failed) as T;
}

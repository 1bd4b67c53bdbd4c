export interface Span {
  set(attribute: string, value: string | number): void;
  /** Marks the span as failed, with a short reason. */
  fail(reason: string): void;
}

export interface SpanOptions {
  readonly kind?: 'server' | 'consumer';
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** The W3C traceparent of a caller in another process, whose span becomes the parent. */
  readonly parent?: string | string[] | undefined;
  /** The traceparent of the operation that caused this one and does not wait for it. */
  readonly link?: string | undefined;
}

/** Records what requests and attempts spend their time on. */
export interface Tracing {
  /** Runs `work` in a child of the current span. The span ends when `work` returns or its promise settles. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => T): T;
  /** Records a child of the current span that has already ended. Times are in milliseconds since 1970. */
  past(name: string, startMs: number, endMs: number): void;
  /** Returns the W3C traceparent of the current span; undefined if there is none. */
  traceparent(): string | undefined;
  /** Sends the remaining spans. */
  dispose(): Promise<void>;
}

const noSpan: Span = { set() {}, fail() {} };

/** Records nothing: for when no collector is configured. */
export const noTracing: Tracing = {
  span: (_name, _options, work) => work(noSpan),
  past() {},
  traceparent: () => undefined,
  async dispose() {},
};

export interface Span {
  set(attribute: string, value: string | number): void;
  /** Marks it as failed, with a few words. */
  fail(reason: string): void;
}

export interface SpanOptions {
  readonly kind?: 'server' | 'consumer';
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** The W3C traceparent of a caller in another process: the span goes on from there. */
  readonly parent?: string | string[] | undefined;
  /** The traceparent of what has led to this, which did not wait for it. */
  readonly link?: string | undefined;
}

/** Tells a collector what a request or an attempt spent its time on. */
export interface Tracing {
  /** Runs `work` as a span below the one that is open here; it ends when what `work` returns has. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => T): T;
  /** A span that is over already, below the one that is open here. Milliseconds since 1970. */
  past(name: string, startMs: number, endMs: number): void;
  /** The W3C traceparent of the open span; undefined where nothing is traced. */
  traceparent(): string | undefined;
  /** Sends what was not sent yet. */
  dispose(): Promise<void>;
}

const noSpan: Span = { set() {}, fail() {} };

/** Where no collector is named: costs a call. */
export const noTracing: Tracing = {
  span: (_name, _options, work) => work(noSpan),
  past() {},
  traceparent: () => undefined,
  async dispose() {},
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface CollectedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string;
  readonly name: string;
  /** 2 is SERVER, 5 is CONSUMER. */
  readonly kind: number;
  readonly seconds: number;
  /** The trace ids of the spans that it links to. */
  readonly links: readonly string[];
}

/** Starts an OpenTelemetry collector that accepts OTLP over HTTP as protobuf and keeps the spans. */
export async function startCollector() {
  const spans: CollectedSpan[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (req.url === '/v1/traces')
      spans.push(...readSpans(req.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body));
    res.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Fields = Map<number, (Buffer | bigint)[]>;

/** The fields of a protobuf message, keyed by field number: varints and fixed-width numbers as bigint, the rest as bytes. */
function fieldsOf(message: Buffer): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++] ?? 0;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const bytes = (length: number) => {
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = Number(varint());
    const wire = key & 7;
    const value =
      wire === 0 ? varint() : wire === 1 ? bytes(8).readBigUInt64LE() : bytes(wire === 5 ? 4 : Number(varint()));
    fields.set(key >> 3, [...(fields.get(key >> 3) ?? []), value]);
  }
  return fields;
}

const all = (fields: Fields, number: number) => (fields.get(number) ?? []) as Buffer[];
const first = (fields: Fields, number: number) => all(fields, number)[0] ?? Buffer.alloc(0);
const hex = (fields: Fields, number: number) => first(fields, number).toString('hex');
const number = (fields: Fields, index: number) => Number((fields.get(index) ?? [0n])[0]);

/** Field numbers from opentelemetry/proto/trace/v1/trace.proto. */
function readSpans(request: Buffer): CollectedSpan[] {
  return all(fieldsOf(request), 1).flatMap((group) => {
    const resourceSpans = fieldsOf(group);
    const attributes = all(fieldsOf(first(resourceSpans, 1)), 1).map(fieldsOf);
    const service = attributes.find((attribute) => first(attribute, 1).toString() === 'service.name');
    const name = service ? first(fieldsOf(first(service, 2)), 1).toString() : '';
    return all(resourceSpans, 2)
      .flatMap((scope) => all(fieldsOf(scope), 2))
      .map((bytes) => {
        const span = fieldsOf(bytes);
        return {
          service: name,
          traceId: hex(span, 1),
          spanId: hex(span, 2),
          parentId: hex(span, 4),
          name: first(span, 5).toString(),
          kind: number(span, 6),
          seconds: (number(span, 8) - number(span, 7)) / 1e9,
          links: all(span, 13).map((link) => hex(fieldsOf(link), 1)),
        };
      });
  });
}

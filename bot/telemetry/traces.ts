import { createHash, randomUUID } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  RandomIdGenerator,
  type IdGenerator,
} from '@opentelemetry/sdk-trace-node';
import type { Trace, WorkSeen } from './telemetry.js';
import type { Part } from './work.js';

/** Sends what happened to a collector. */
export interface Traces {
  readonly trace: Trace;
  /** Sends the rest. Never throws, also when nobody takes it. */
  close(): Promise<void>;
}

/** Bytes of a trace id (w3.org/TR/trace-context, "trace-id"), as hexadecimal digits. */
const TRACE_ID_DIGITS = 32;

/**
 * Traces in OTLP over HTTP (opentelemetry.io/docs/specs/otlp, "OTLP/HTTP"; the collector takes them at `/v1/traces`).
 * All work on one request is one trace, whichever instance did it and whenever: its id is made from that of the request,
 * so nothing has to be carried from one instance to the other. A span is written when its work is over, because only
 * then is it known which request it was about. The SDK reads its other `OTEL_...` variables itself.
 * @param endpoint the address of the collector, without a path
 */
export function openTraces(endpoint: string): Traces {
  const ids = new RequestIds();
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const own = resourceFromAttributes({ 'service.name': 'latchkey', 'service.instance.id': randomUUID() });
  const provider = new NodeTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('latchkey');
  return {
    trace: (seen) => ids.within(seen.work.requestId, () => write(tracer, seen)),
    close: () => provider.shutdown().catch(() => undefined),
  };
}

/** The id of a trace is that of its request, in another form. Work on no request has a random one. */
export function traceIdOf(requestId: string): string {
  return createHash('sha256').update(`latchkey ${requestId}`).digest('hex').slice(0, TRACE_ID_DIGITS);
}

/** Random ids, but for the trace of a request. */
class RequestIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private requestId: string | undefined;

  generateTraceId(): string {
    return this.requestId === undefined ? this.random.generateTraceId() : traceIdOf(this.requestId);
  }

  generateSpanId(): string {
    return this.random.generateSpanId();
  }

  /** Root spans that begin in there belong to this request. */
  within(requestId: string | undefined, write: () => void): void {
    this.requestId = requestId;
    try {
      write();
    } finally {
      this.requestId = undefined;
    }
  }
}

function write(tracer: Tracer, { work, outcome, startedAt, ms, parts }: WorkSeen): void {
  const about: Readonly<Record<string, string>> =
    work.requestId === undefined ? {} : { 'latchkey.request.id': work.requestId };
  const span = tracer.startSpan(`${work.kind} ${work.name}`, {
    kind: work.kind === 'turn' ? SpanKind.SERVER : SpanKind.CONSUMER,
    startTime: startedAt,
    root: true,
    attributes: { 'latchkey.work': work.id, 'latchkey.outcome': outcome, ...about },
  });
  writeParts(tracer, trace.setSpan(ROOT_CONTEXT, span), parts, about);
  if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(startedAt + ms);
}

function writeParts(
  tracer: Tracer,
  within: Context,
  parts: readonly Part[],
  about: Readonly<Record<string, string>>,
): void {
  for (const { kind, name, attributes, failed, startedAt, ms, parts: inner } of parts) {
    const span = tracer.startSpan(
      name,
      {
        kind: kind === 'call' ? SpanKind.CLIENT : SpanKind.INTERNAL,
        startTime: startedAt,
        attributes: { ...attributes, ...about },
      },
      within,
    );
    writeParts(tracer, trace.setSpan(within, span), inner, about);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(startedAt + ms);
  }
}

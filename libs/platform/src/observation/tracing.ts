import {
  type Attributes,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import { createHash } from 'node:crypto';

const tracer = trace.getTracer('greenledger');
let on = false;

/**
 * The trace that a correlation id stands for. Every event carries that id, so whoever meets an event later, in whatever
 * process, continues the trace of the request that led to it, and nothing about tracing is stored.
 */
export const traceOf = (correlationId: string): { readonly traceId: string; readonly spanId: string } => {
  const hex = createHash('sha256').update(correlationId).digest('hex');
  return { traceId: hex.slice(0, 32), spanId: hex.slice(32, 48) };
};

const parentOf = (correlationId: string) => {
  const active = trace.getSpanContext(context.active());
  const found = traceOf(correlationId);
  if (active?.traceId === found.traceId) return context.active();
  return trace.setSpanContext(ROOT_CONTEXT, { ...found, traceFlags: TraceFlags.SAMPLED, isRemote: true });
};

/** Begins a span that somebody else ends; nothing while tracing is off. */
export const beginSpan = (name: string, correlationId: string, attributes: Attributes = {}): Span | undefined =>
  on ? tracer.startSpan(name, { attributes, kind: SpanKind.SERVER }, parentOf(correlationId)) : undefined;

/** Does work as a part of the trace of a correlation id; while tracing is off it costs one comparison. */
export const traced = <T>(
  name: string,
  correlationId: string | undefined,
  attributes: () => Attributes,
  work: () => Promise<T>,
): Promise<T> => {
  if (!on || correlationId === undefined) return work();
  return tracer.startActiveSpan(name, { attributes: attributes() }, parentOf(correlationId), async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
};

/**
 * Sends traces to a collector from now on; answers how to send what is left and stop. The usual OTEL_ variables for
 * sampling, batching and headers are read by the SDK, which is loaded only here.
 */
export const startTracing = async (url: string | undefined, service: string): Promise<() => Promise<void>> => {
  if (url === undefined) return () => Promise.resolve();
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${url.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  on = true;
  return async () => {
    on = false;
    await provider.shutdown();
    trace.disable();
    context.disable();
  };
};

import type { ClientConfig } from 'pg';
import { failed, openSpan, traceparentNow, withSpan } from '../telemetry/spans.js';
import { PreparingClient } from './preparing-client.js';

type Send = (statement: unknown, values?: unknown, callback?: unknown) => unknown;

/** A statement is written with placeholders, so it holds no values; longer ones say nothing more at the end. */
const LONGEST = 400;
const BEGIN = 'START TRANSACTION';

/**
 * A connection that makes a span of each statement within a trace, and tells each transaction which trace it belongs to. Outside a trace
 * (the relay that looks, the sender that waits) it does nothing.
 */
export class TracingClient extends PreparingClient {
  constructor(configuration?: string | ClientConfig) {
    super(configuration);
    const send = this.query.bind(this) as Send;
    const traced: Send = (statement, values, callback) => {
      const trace = typeof statement === 'string' && callback === undefined ? traceparentNow() : undefined;
      if (trace === undefined) return send(statement, values, callback);
      return this.inSpan(statement as string, () => send(withTrace(statement as string, trace), values));
    };
    this.query = traced as typeof this.query;
  }

  private inSpan(statement: string, send: () => unknown): unknown {
    const verb = statement.trim().split(/\s/, 1)[0] ?? 'SQL';
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': statement.trim().slice(0, LONGEST) };
    const span = openSpan(verb, { sort: 'client', attributes });
    if (span === undefined) return send();
    const answer = withSpan(span, send);
    if (answer instanceof Promise) {
      answer.then(
        () => span.end(),
        (error: unknown) => {
          failed(span, error);
          span.end();
        },
      );
    } else span.end();
    return answer;
  }
}

/** Goes along with the beginning of a transaction, so that it costs no turn of its own. The trace is digits and dashes only. */
function withTrace(statement: string, trace: string): string {
  return statement === BEGIN ? `${BEGIN}; SET LOCAL doorlijn.trace = '${trace}'` : statement;
}

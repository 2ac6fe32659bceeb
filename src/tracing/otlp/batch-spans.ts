/**
 * The spans of messages: how long each waited in its mailbox, and the commit that carried it out.
 *
 * Each traced message of a batch has a span for the commit in its own trace. That of the first one
 * links to the other messages of the batch, and theirs link to it: one commit served them all.
 * What an actor tells another goes on in the trace of the document that it is about.
 */
import type { Context, Link, Span, Tracer } from '@opentelemetry/api';
import { SpanStatusCode, context, trace } from '@opentelemetry/api';
import type { Message } from '../../actor/message.ts';
import { batchText, parseBatch } from '../../actor/message.ts';
import type { Restock } from '../../domain/restock/restock.ts';
import { spend } from './budget.ts';
import type { RestockParents } from './restock-parents.ts';
import type { ShardTracer, Traced, Trail } from '../tracer.ts';

/** More messages of a batch are not linked to. */
const LINKS_MAX = 128;

/** What a message has with it while it is on the main thread. */
class MessageTrail implements Trail {
  readonly isTrail = true;
  readonly span: Span;
  readonly context: Context;
  /** The documents that it is about. */
  readonly documents: readonly string[];

  constructor(span: Span, parent: Context, documents: readonly string[]) {
    this.span = span;
    this.context = trace.setSpan(parent, span);
    this.documents = documents;
  }
}

/** A traced message in a batch. */
interface Carried {
  readonly text: string;
  readonly documents: readonly string[];
  readonly commit: Span;
  readonly context: Context;
}

/** A batch on its way. */
interface Batch {
  readonly carried: readonly Carried[];
  isCommitted: boolean;
}

export class BatchSpans implements ShardTracer {
  readonly #tracer: Tracer;
  readonly #restocks: RestockParents;
  /** The batches on their way, the oldest first, by shard. */
  readonly #underWay = new Map<number, Batch[]>();

  constructor(tracer: Tracer, restocks: RestockParents) {
    this.#tracer = tracer;
    this.#restocks = restocks;
  }

  posted(to: string, command: Message['command']): Trail | undefined {
    const parent = context.active();
    if (trace.getSpan(parent)?.isRecording() !== true) return undefined;
    if (!spend(parent)) return undefined;
    const documents = 'id' in command ? [command.id] : [];
    return this.#begin(to, command.type, { parent, documents });
  }

  told(shard: number, to: string, text: string): Trail | undefined {
    const carried = this.#underWay.get(shard)?.[0]?.carried ?? [];
    if (carried.length === 0) return undefined;
    const documents = documentsIn(text);
    const from = carried.find((each) => each.documents.some((id) => documents.includes(id)));
    if (from === undefined) return undefined;
    return this.#begin(to, 'protocol', { parent: from.context, documents });
  }

  began(shard: number, letters: readonly Traced[]): void {
    const batches = this.#underWay.get(shard) ?? [];
    this.#underWay.set(shard, batches);
    batches.push({ carried: this.#carry(shard, letters), isCommitted: false });
  }

  committed(
    shard: number,
    { commit, commitMs, restocking }: Parameters<ShardTracer['committed']>[1],
  ): void {
    const batch = this.#underWay.get(shard)?.[0];
    if (batch === undefined) return;
    batch.isCommitted = true;
    for (const carried of batch.carried) {
      carried.commit.setAttribute('stockroom.commit', commit);
      // It has no span of its own, because threads have no clock in common.
      if (commitMs !== null)
        carried.commit.setAttribute('stockroom.sync_seconds', commitMs / 1_000);
    }
    for (const restock of restocking?.restocks ?? []) {
      this.#restocks.learn(restock, () => whoAskedFor(restock, batch.carried)?.context);
    }
  }

  ended(shard: number): void {
    const batch = this.#underWay.get(shard)?.shift();
    for (const { commit } of batch?.carried ?? []) {
      if (batch?.isCommitted === false) commit.setStatus({ code: SpanStatusCode.ERROR });
      commit.end();
    }
  }

  #begin(
    to: string,
    command: string,
    { parent, documents }: { readonly parent: Context; readonly documents: readonly string[] },
  ): Trail {
    const attributes = { 'stockroom.actor': to, 'stockroom.command': command };
    const span = this.#tracer.startSpan('mailbox', { attributes }, parent);
    return new MessageTrail(span, parent, documents);
  }

  #carry(shard: number, letters: readonly Traced[]): readonly Carried[] {
    const found: (readonly [text: string, trail: MessageTrail])[] = [];
    for (const { text, trail } of letters) {
      if (trail instanceof MessageTrail) found.push([text, trail]);
    }
    let links: readonly Link[] = found.slice(1, 1 + LINKS_MAX).map(([, trail]) => linkTo(trail));
    const attributes = { 'stockroom.shard': shard, 'stockroom.batch.messages': letters.length };
    return found.map(([text, trail]) => {
      trail.span.end();
      const about = { attributes, links: [...links] };
      const commit = this.#tracer.startSpan('commit', about, trail.context);
      if (trail === found[0]?.[1]) links = [{ context: commit.spanContext() }];
      const { documents } = trail;
      return { text, documents, commit, context: trace.setSpan(trail.context, commit) };
    });
  }
}

const linkTo = ({ span }: MessageTrail): Link => ({ context: span.spanContext() });

/** The documents that a protocol message is about. */
function documentsIn(text: string): readonly string[] {
  const { messages } = parseBatch(batchText(0, [text]));
  return messages.flatMap(({ command }) =>
    command.type === 'protocol' ? command.messages.map(({ document }) => document.id) : [],
  );
}

/** The message that names the level of a restock. What is about many levels may name none. */
function whoAskedFor(restock: Restock, carried: readonly Carried[]): Carried | undefined {
  const names = [restock.warehouse, restock.sku].map((name) => JSON.stringify(name));
  return carried.find(({ text }) => names.every((name) => text.includes(name)));
}

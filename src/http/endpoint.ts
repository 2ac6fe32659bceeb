/**
 * What an endpoint is: its place, its shapes and its handler. The app and the OpenAPI document are
 * both made from the same table of them, so that neither can say what the other does not do.
 */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { Notifications } from '../notify/notifications.ts';
import type { Queues } from '../queue/queues.ts';
import type { Monitor } from './console/monitor.ts';
import type { System } from '../system/system.ts';
import type { ProblemCode } from './problem.ts';

/** What handlers work with. */
export interface Context {
  readonly system: System;
  readonly notifications: Notifications;
  readonly queues: Queues;
  readonly monitor: Monitor;
  readonly config: Config;
  /** Counts an operation of a type and how it was answered: `ok` or a problem's code. */
  observe(type: string, answer: string, seconds: number): void;
}

/** One way in which an endpoint answers when all is well. */
export interface Success {
  readonly description: string;
  /** Absent for an answer without a body. */
  readonly schema?: z.ZodType;
  readonly example?: unknown;
  /** Default `application/json`. */
  readonly contentType?: string;
  /** What clients may ask for in place of it, by content type. */
  readonly streams?: Readonly<
    Record<string, { readonly schema: z.ZodType; readonly example: unknown }>
  >;
}

/** Answers a request; what it throws becomes a problem. */
export type Handler = (
  request: Request,
  response: Response,
  context: Context,
) => Promise<void> | void;

export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In Express's notation: `/v1/products/:sku`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** What there is to say besides, as Markdown. */
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: {
    readonly schema: z.ZodType;
    /** `batch` bodies may be larger. */
    readonly size: 'single' | 'batch';
    readonly optional?: boolean;
    readonly example: unknown;
    /** A content type in which the handler reads the body itself, line by line. */
    readonly stream?: {
      readonly type: string;
      readonly schema: z.ZodType;
      readonly example: unknown;
    };
  };
  /** Whether it takes an `Idempotency-Key`. */
  readonly idempotent?: boolean;
  readonly successes: Readonly<Record<number, Success>>;
  readonly problems: readonly ProblemCode[];
  readonly handle: Handler;
}

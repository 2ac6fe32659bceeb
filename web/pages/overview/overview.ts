/** What the service says of itself. */

export interface Overview {
  readonly at: string;
  readonly ready: boolean;
  readonly diskFull: boolean;
  readonly operations: {
    readonly perSecond: number;
    readonly p50Seconds: number | null;
    readonly p99Seconds: number | null;
    readonly byAnswer: readonly {
      readonly type: string;
      readonly answer: string;
      readonly perSecond: number;
    }[];
  };
  readonly orders: {
    readonly byAnswer: readonly { readonly answer: string; readonly perMinute: number }[];
  };
  readonly attention: {
    readonly out: number;
    readonly low: number;
    readonly oversold: number;
    readonly levels: number;
    readonly at: string | null;
  };
  readonly restocks: {
    readonly requested: number;
    readonly ordered: number;
    readonly partiallyReceived: number;
    readonly waiting: number;
  };
  readonly queues: {
    readonly up: boolean;
    readonly backend: string;
    readonly items: readonly {
      readonly name: string;
      readonly waiting: number;
      readonly active: number;
      readonly delayed: number;
      readonly failed: number;
    }[];
  };
  readonly shards: readonly {
    readonly shard: number;
    readonly open: boolean;
    readonly warehouses: number;
    readonly messages: number;
    readonly oldestSeconds: number;
    readonly commitP99Seconds: number | null;
    readonly journalBytes: number;
  }[];
  readonly integrity: {
    readonly checkedAt: string | null;
    readonly conserved: boolean | null;
    readonly levelsChecked: number | null;
    readonly running: boolean;
  };
}

export interface Point {
  readonly at: string;
  readonly operationsPerSecond: number;
  readonly p50Seconds: number | null;
  readonly p99Seconds: number | null;
  readonly ordersOkPerSecond: number;
  readonly ordersRefusedPerSecond: number;
  readonly messages: number;
  readonly oldestSeconds: number;
  readonly queueWaiting: number | null;
  readonly queueFailed: number | null;
  readonly restocksOpen: number;
  readonly low: number | null;
  readonly out: number | null;
}

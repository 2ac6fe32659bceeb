/** Reads protobuf without a schema: enough for tests to see what was sent. */

/** The fields of a message, by their numbers. Numbers of 64 bits and more are bytes. */
export class Fields {
  readonly #fields = new Map<number, (bigint | Buffer)[]>();

  constructor(bytes: Buffer) {
    let at = 0;
    const varint = (): bigint => {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = bytes.readUInt8(at++);
        value |= BigInt(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    };
    const take = (length: number): Buffer => bytes.subarray(at, (at += length));
    while (at < bytes.length) {
      const tag = Number(varint());
      const value = valueOf(tag & 7, { varint, take });
      this.#fields.set(tag >> 3, [...(this.#fields.get(tag >> 3) ?? []), value]);
    }
  }

  messages(field: number): readonly Fields[] {
    return this.bytes(field).map((bytes) => new Fields(bytes));
  }

  bytes(field: number): readonly Buffer[] {
    return (this.#fields.get(field) ?? []).filter((value) => typeof value !== 'bigint');
  }

  text(field: number): string {
    return this.bytes(field)[0]?.toString('utf8') ?? '';
  }

  hex(field: number): string {
    return this.bytes(field)[0]?.toString('hex') ?? '';
  }

  number(field: number): number {
    const [value] = this.#fields.get(field) ?? [];
    if (typeof value === 'bigint') return Number(value);
    return value === undefined ? 0 : Number(value.readBigUInt64LE());
  }

  has(field: number): boolean {
    return this.#fields.has(field);
  }
}

function valueOf(
  wireType: number,
  { varint, take }: { readonly varint: () => bigint; readonly take: (length: number) => Buffer },
): bigint | Buffer {
  switch (wireType) {
    case 0:
      return varint();
    case 1:
      return take(8);
    case 2:
      return take(Number(varint()));
    case 5:
      return take(4);
    default:
      throw new Error(`no wire type of protobuf: ${wireType}`);
  }
}

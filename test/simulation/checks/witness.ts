/** Holds every answer against those that were given before, and against the journals. */
import type { DeskDocument } from '../../../src/domain/steps/document-step.ts';
import { legsOf } from './check-documents.ts';
import { checkAnswer } from './check-answer.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome, Request, Sending } from '../clients/request.ts';
import type { World } from '../world/world.ts';

type Complain = (what: string) => void;

/** What was answered to a body, and everything that was ever sent under the same name. */
interface Given {
  readonly fingerprints: Set<number>;
  answered: { readonly fingerprint: number; readonly text: string; readonly n: number } | null;
}

export class Witness {
  readonly #keys = new Map<string, Given>();
  readonly #ids = new Map<string, Given>();
  readonly #complain: Complain;
  readonly #ledger: Ledger;

  /** `ledger` reads what is new whenever it is looked at. */
  constructor(ledger: Ledger, complain: Complain) {
    this.#ledger = ledger;
    this.#complain = complain;
  }

  /** Before a request is sent. */
  sent(request: Request): void {
    for (const given of this.#named(request)) given.fingerprints.add(request.fingerprint);
  }

  /** After an outcome. */
  came(world: World, request: Request, sending: Sending): void {
    const { outcome } = sending;
    if (outcome === null) return;
    if (outcome.type === 'not_executed' || outcome.type === 'unknown') return;
    if (outcome.type === 'refused' && outcome.isAtEdge) return;
    const { scopedKey: key } = request;
    const given = key === null ? undefined : this.#given(this.#keys, key);
    if (outcome.type === 'refused' && outcome.refusal.code === 'idempotency_mismatch') {
      if ((given?.fingerprints.size ?? 0) < 2)
        this.#complain(`${request.n}: a mismatch with what?`);
      return;
    }
    if (given !== undefined) this.#compare(`key ${key}`, given, { request, outcome });
    const id = idOf(request);
    if (id !== null) this.#byId(id, request, outcome);
    if (outcome.type !== 'done') return;
    checkAnswer(request, { sending, outcome }, this.#complain);
    this.#isDurable(world, request, outcome.answer);
  }

  /** What was done under an id stays so; what was refused leaves it free. */
  #byId(id: string, request: Request, outcome: Outcome): void {
    const given = this.#given(this.#ids, id);
    if (outcome.type === 'done') this.#compare(`id ${id}`, given, { request, outcome });
    if (outcome.type !== 'refused') return;
    const isDuplicate = outcome.refusal.code === 'duplicate';
    if (isDuplicate && given.fingerprints.size < 2) this.#complain(`${id} is no duplicate`);
    const { answered } = given;
    // A refusal may have been remembered under a key before the id was taken.
    if (answered?.fingerprint !== request.fingerprint || request.key !== null) return;
    this.#complain(`${id} was made by ${answered.n} and is refused to ${request.n}`);
  }

  #compare(
    name: string,
    given: Given,
    { request, outcome }: { readonly request: Request; readonly outcome: Outcome },
  ): void {
    const text = JSON.stringify(outcome.type === 'done' ? outcome.answer : refusalOf(outcome));
    const before = given.answered;
    const own = request.fingerprint;
    if (before === null) given.answered = { fingerprint: own, text, n: request.n };
    else if (before.fingerprint !== own) {
      this.#complain(`${name} was answered to ${before.n} and with another body to ${request.n}`);
    } else if (before.text !== text) {
      this.#complain(`${name} was answered ${before.text} and then ${text}`);
    }
  }

  /** Whatever an answer says has been written when it is given. */
  #isDurable(world: World, { n }: Request, answer: unknown): void {
    const { document } = answer as { readonly document?: DeskDocument['value'] };
    if (document === undefined || world.shards.length < world.hosts.length) return;
    const ledger = this.#ledger.read(world);
    const type = 'from' in document ? 'transfer' : 'order';
    for (const leg of legsOf(ledger, { type, value: document } as DeskDocument)) {
      const { what, promised, found } = leg;
      if (found < promised) {
        this.#complain(`${n} was answered, but ${what}: ${promised} promised, ${found} written`);
      }
    }
  }

  #named(request: Request): readonly Given[] {
    const { scopedKey: key } = request;
    const id = idOf(request);
    return [
      ...(key === null ? [] : [this.#given(this.#keys, key)]),
      ...(id === null ? [] : [this.#given(this.#ids, id)]),
    ];
  }

  #given(of: Map<string, Given>, name: string): Given {
    const known = of.get(name);
    if (known !== undefined) return known;
    const given: Given = { fingerprints: new Set(), answered: null };
    of.set(name, given);
    return given;
  }
}

const refusalOf = (outcome: Outcome): unknown =>
  outcome.type === 'refused' ? outcome.refusal : null;

/** The id that a client chose for what it makes; null if it makes nothing or chose none. */
function idOf({ asked }: Request): string | null {
  if (asked.type === 'place_order') return asked.input.id;
  if (asked.type === 'place_transfer') return asked.input.id;
  if (asked.type !== 'stock' || asked.command.type !== 'reserve') return null;
  return `${asked.warehouse} ${asked.command.id}`;
}

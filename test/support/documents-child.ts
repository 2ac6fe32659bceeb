/** The parent's side of a process that runs a system, and that can be killed as `kill -9` does. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Answered, Asked, Question } from './documents-process.ts';

const SCRIPT = resolve(import.meta.dirname, 'documents-process.ts');

export class DocumentsChild {
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown>;
  readonly #waiting = new Map<number, (answer: Answered['answer']) => void>();
  #numbers = 0;

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#exit = once(child, 'exit').then(() => this.#giveUp());
    child.on('message', ({ number, answer }: Answered) => {
      this.#waiting.get(number)?.(answer);
      this.#waiting.delete(number);
    });
  }

  /** Starts a process on `directory`. Rejects if it ends before it is ready. */
  static async start(directory: string): Promise<DocumentsChild> {
    const child = fork(SCRIPT, [directory], { execArgv: [] });
    const ended = once(child, 'exit').then(() => 'ended');
    const first = await Promise.race([once(child, 'message').then(([text]) => text), ended]);
    if (first !== 'ready') throw new Error('the process ended before it was ready');
    return new DocumentsChild(child);
  }

  /** The answer; null if there is none, because the process was killed or could not say. */
  ask(question: Question, key: string | null): Promise<Answered['answer']> {
    const number = ++this.#numbers;
    const asked: Asked = { number, key, question };
    return new Promise((answered) => {
      if (!this.#process.connected) return answered(null);
      this.#waiting.set(number, answered);
      // What cannot be sent any more is given up when the process has ended.
      this.#process.send(asked, () => undefined);
    });
  }

  /** Ends the process without giving it a chance. Resolves when it is gone. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exit;
  }

  /** Lets the process come to an end. Resolves when it is gone. */
  async stop(): Promise<void> {
    void this.ask({ type: 'stop' }, null);
    await this.#exit;
  }

  #giveUp(): void {
    for (const answered of this.#waiting.values()) answered(null);
    this.#waiting.clear();
  }
}

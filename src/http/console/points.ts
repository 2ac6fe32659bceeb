/** How the service stood in the last hour: a point every ten seconds. */
import type { Point } from '../schemas/console/overview.ts';
import { POINTS_MAX } from '../schemas/console/overview.ts';

export class Points {
  readonly #points: Point[] = [];

  /** All of them, oldest first. */
  get all(): readonly Point[] {
    return this.#points;
  }

  /** Adds the newest, which puts the oldest out of an hour that is full. */
  add(point: Point): void {
    this.#points.push(point);
    if (this.#points.length > POINTS_MAX) this.#points.shift();
  }
}

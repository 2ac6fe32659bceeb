import { fillByRank } from './filling.ts';
import type { Coordinates } from './great-circle.ts';
import { DISTANCE_MAX_KM, distanceKm } from './great-circle.ts';
import { rankByPriority } from './priority.ts';
import type { ShipTo, Source, Sourcing, SourcingQuestion } from './question.ts';

/**
 * How far a warehouse in the country of `shipTo` is taken to be if the coordinates of either are
 * not known, in kilometres: the mean distance of two places in a round country of 350,000 km²,
 * such as Germany, 128 R / 45π with R = √(area / π), rounded.
 *
 * Source: Burgstaller and Pillichshammer, "The average distance between two points", Bulletin of
 * the Australian Mathematical Society 80(3), 2009.
 */
export const SAME_COUNTRY_KM = 300;

/**
 * Takes each line from the warehouses by their great-circle distance to `shipTo`.
 *
 * Where coordinates are missing on either side, a warehouse in the same country is taken to be
 * `SAME_COUNTRY_KM` away and any other as far as can be; so if `shipTo` has none, those of the same
 * country are first. Ties go by priority, then by id; without `shipTo` that alone decides.
 */
export function nearest(question: SourcingQuestion): Sourcing {
  const { shipTo } = question;
  const ranked = rankByPriority(question.sources);
  if (shipTo === null || ranked.length === 1) return fillByRank(question, ranked);
  const target = coordinatesOf(shipTo);
  // The sort is stable, so those that are as far stay in rank order.
  const nearestFirst = ranked
    .map((source) => ({ source, km: distanceTo(shipTo, target, source) }))
    .toSorted((one, other) => one.km - other.km)
    .map(({ source }) => source);
  return fillByRank(question, nearestFirst);
}

function distanceTo(shipTo: ShipTo, target: Coordinates | null, { location }: Source): number {
  if (location === null) return DISTANCE_MAX_KM;
  const source = coordinatesOf(location);
  if (source !== null && target !== null) return distanceKm(source, target);
  return location.country === shipTo.country ? SAME_COUNTRY_KM : DISTANCE_MAX_KM;
}

const coordinatesOf = ({ latitude, longitude }: ShipTo): Coordinates | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

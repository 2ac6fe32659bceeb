/** Distances on the globe. */

/** Mean radius of the Earth in kilometres, R₁ of the IUGG (Moritz, "GRS 80", 1980). */
const EARTH_RADIUS_KM = 6371.0088;

/** No two places are farther apart than half a great circle, in kilometres. */
export const DISTANCE_MAX_KM = Math.PI * EARTH_RADIUS_KM;

/** A place on the globe, in degrees: north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The great-circle distance in kilometres, on a sphere; the Earth's true figure differs from it by
 * up to 0.5 %. Of antipodes too: there rounding may take the haversine above 1, so it is cut.
 *
 * Source: the haversine formula as in Sinnott, "Virtues of the Haversine", Sky and Telescope
 * 68(2), 1984.
 */
export function distanceKm(source: Coordinates, target: Coordinates): number {
  const haversine =
    haversineOf(target.latitude - source.latitude) +
    Math.cos(radians(source.latitude)) *
      Math.cos(radians(target.latitude)) *
      haversineOf(target.longitude - source.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

const haversineOf = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where an order goes, as people write it: `DE`, or `DE,52.5,13.4`. */
import { InvalidArgumentError } from 'commander';
import type { Shape } from '../../client/api/stockroom.ts';

export type ShipTo = NonNullable<Shape<'OrderInput'>['shipTo']>;

/** A country, and perhaps the degrees of latitude and longitude. */
export function shipToOf(text: string): ShipTo {
  const [country = '', ...degrees] = text.split(',');
  if (degrees.length === 0) return { country };
  const [latitude = NaN, longitude = NaN, ...others] = degrees.map(Number);
  if (Number.isNaN(latitude) || Number.isNaN(longitude) || others.length > 0) {
    throw new InvalidArgumentError('need a country, or also its degrees: DE,52.5,13.4');
  }
  return { country, latitude, longitude };
}

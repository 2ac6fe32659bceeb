/* oxlint-disable vitest/expect-expect -- takes asserts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISTANCE_MAX_KM, distanceKm } from '../../../src/domain/sourcing/great-circle.ts';
import { SAME_COUNTRY_KM } from '../../../src/domain/sourcing/nearest.ts';
import { ordering } from '../../support/sourcing.ts';

const BERLIN = { country: 'DE', latitude: 52.52, longitude: 13.405 };
const MUNICH = { country: 'DE', latitude: 48.1372, longitude: 11.5755 };
const PARIS = { country: 'FR', latitude: 48.8567, longitude: 2.3508 };
const STRASBOURG = { country: 'FR', latitude: 48.5734, longitude: 7.7521 };
const KARLSRUHE = { country: 'DE', latitude: 49.0069, longitude: 8.4037 };
const SYDNEY = { country: 'AU', latitude: -33.8688, longitude: 151.2093 };
const somewhere = (country: string) => ({ country, latitude: null, longitude: null });

describe('a distance', () => {
  test.each([
    ['Berlin', BERLIN, 'Paris', PARIS, 878],
    ['Berlin', BERLIN, 'Munich', MUNICH, 504],
    ['Berlin', BERLIN, 'Sydney', SYDNEY, 16_090],
  ])('of %s %o and %s %o is %d km', (_a, one, _b, other, km) => {
    expect(Math.abs(distanceKm(one, other) / km - 1)).toBeLessThan(0.002);
  });

  test('across the date line is the short way', () => {
    const east = { latitude: 0, longitude: 179.5 };
    expect(distanceKm(east, { latitude: 0, longitude: -179.5 })).toBeCloseTo(DISTANCE_MAX_KM / 180);
  });

  test('of a pole and the equator is a quarter of a circle, wherever one looks from', () => {
    for (const longitude of [-180, 0, 77]) {
      const pole = { latitude: 90, longitude };
      expect(distanceKm(pole, { latitude: 0, longitude: 13 })).toBeCloseTo(DISTANCE_MAX_KM / 2);
    }
  });

  test('of antipodes is known, though rounding takes the haversine of these above 1', () => {
    const one = { latitude: -74.98, longitude: -90 };
    expect(distanceKm(one, { latitude: 74.98, longitude: 90 })).toBeCloseTo(DISTANCE_MAX_KM);
  });

  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });

  test('is the same both ways, none to itself and the largest to the antipode', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const km = distanceKm(one, other);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(DISTANCE_MAX_KM);
        expect(distanceKm(other, one)).toBeCloseTo(km, 6);
        expect(distanceKm(one, one)).toBe(0);
        const antipode = { latitude: -one.latitude, longitude: one.longitude + 180 };
        expect(Math.abs(distanceKm(one, antipode) - DISTANCE_MAX_KM)).toBeLessThan(0.001);
      }),
    );
  });
});

describe('nearest', () => {
  const has = { paris: { a: 9 }, munich: { a: 9 }, berlin: { a: 9 } };
  const location = { paris: PARIS, munich: MUNICH, berlin: BERLIN };

  test('takes from the warehouse that is closest, then from the next', () => {
    ordering({ a: 20 }, { has, location, shipTo: BERLIN })
      .by('nearest')
      .takes('9 a from berlin', '9 a from munich', '2 a from paris');
    ordering({ a: 20 }, { has, location, shipTo: STRASBOURG })
      .by('nearest')
      .takes('9 a from munich', '9 a from paris', '2 a from berlin');
  });

  test('does not mind a border', () => {
    ordering(
      { a: 1 },
      {
        has: { paris: { a: 1 }, karlsruhe: { a: 1 } },
        location: { paris: PARIS, karlsruhe: KARLSRUHE },
        shipTo: STRASBOURG,
      },
    )
      .by('nearest')
      .takes('1 a from karlsruhe');
  });

  test('takes from the closest that has all of an order that may not be split', () => {
    ordering(
      { a: 5 },
      { has: { ...has, berlin: { a: 4 } }, location, shipTo: BERLIN, allowSplit: false },
    )
      .by('nearest')
      .takes('5 a from munich');
  });

  test('takes from the same country first, by priority, if it knows no more of the target', () => {
    ordering({ a: 20 }, { has, location, shipTo: somewhere('DE') })
      .by('nearest')
      .takes('9 a from munich', '9 a from berlin', '2 a from paris');
  });

  test('takes from the same country first, by priority, if it knows no more of the sources', () => {
    const countries = { paris: somewhere('FR'), munich: somewhere('DE'), berlin: somewhere('DE') };
    ordering({ a: 20 }, { has, location: countries, shipTo: BERLIN })
      .by('nearest')
      .takes('9 a from munich', '9 a from berlin', '2 a from paris');
  });

  test('needs both coordinates to know a place', () => {
    const greenwich = { country: 'GB', latitude: 51.4779, longitude: 0 };
    const half = { country: 'FR', latitude: 51.4779, longitude: null };
    ordering({ a: 1 }, { has, location: { ...location, berlin: half }, shipTo: greenwich })
      .by('nearest')
      .takes('1 a from paris');
  });

  test('takes a source without coordinates to be some way off in its country', () => {
    const mixed = { has: { known: { a: 9 }, unknown: { a: 9 } }, shipTo: PARIS };
    const places = (known: typeof PARIS) => ({ known, unknown: somewhere('FR') });
    expect(distanceKm(PARIS, BERLIN)).toBeGreaterThan(SAME_COUNTRY_KM);
    ordering({ a: 1 }, { ...mixed, location: places(BERLIN) })
      .by('nearest')
      .takes('1 a from unknown');
    const brussels = { country: 'BE', latitude: 50.8467, longitude: 4.3525 };
    expect(distanceKm(PARIS, brussels)).toBeLessThan(SAME_COUNTRY_KM);
    ordering({ a: 1 }, { ...mixed, location: places(brussels) })
      .by('nearest')
      .takes('1 a from known');
  });

  test('takes from one without a location last', () => {
    ordering(
      { a: 19 },
      {
        has: { nowhere: { a: 9 }, sydney: { a: 9 }, abroad: { a: 9 } },
        location: { sydney: SYDNEY, abroad: somewhere('FR') },
        shipTo: BERLIN,
      },
    )
      .by('nearest')
      .takes('9 a from sydney', '9 a from nowhere', '1 a from abroad');
  });

  test('goes by priority where the order does not say where to', () => {
    ordering({ a: 10 }, { has, location }).by('nearest').takes('9 a from paris', '1 a from munich');
  });

  test('goes by priority among those that are as far', () => {
    ordering(
      { a: 1 },
      {
        has: { one: { a: 1 }, other: { a: 1 } },
        priority: { one: 2, other: 1 },
        location: { one: PARIS, other: PARIS },
        shipTo: BERLIN,
      },
    )
      .by('nearest')
      .takes('1 a from other');
  });
});

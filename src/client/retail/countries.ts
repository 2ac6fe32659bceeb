/** The countries of the Online Retail file, and where their capitals are. */
import type { NewWarehouse } from '../stocking.ts';

/** ISO 3166-1 code, latitude and longitude of the capital in whole degrees and tenths. */
type Capital = readonly [code: string, latitude: number, longitude: number];

/** By the file's own names. `European Community` and `Unspecified` are nowhere in particular. */
const CAPITALS: Readonly<Record<string, Capital>> = {
  Australia: ['AU', -35.3, 149.1],
  Austria: ['AT', 48.2, 16.4],
  Bahrain: ['BH', 26.2, 50.6],
  Belgium: ['BE', 50.9, 4.4],
  Brazil: ['BR', -15.8, -47.9],
  Canada: ['CA', 45.4, -75.7],
  'Channel Islands': ['JE', 49.2, -2.1],
  Cyprus: ['CY', 35.2, 33.4],
  'Czech Republic': ['CZ', 50.1, 14.4],
  Denmark: ['DK', 55.7, 12.6],
  EIRE: ['IE', 53.3, -6.3],
  Finland: ['FI', 60.2, 24.9],
  France: ['FR', 48.9, 2.4],
  Germany: ['DE', 52.5, 13.4],
  Greece: ['GR', 38.0, 23.7],
  'Hong Kong': ['HK', 22.3, 114.2],
  Iceland: ['IS', 64.1, -21.9],
  Israel: ['IL', 31.8, 35.2],
  Italy: ['IT', 41.9, 12.5],
  Japan: ['JP', 35.7, 139.7],
  Lebanon: ['LB', 33.9, 35.5],
  Lithuania: ['LT', 54.7, 25.3],
  Malta: ['MT', 35.9, 14.5],
  Netherlands: ['NL', 52.4, 4.9],
  Norway: ['NO', 59.9, 10.8],
  Poland: ['PL', 52.2, 21.0],
  Portugal: ['PT', 38.7, -9.1],
  RSA: ['ZA', -25.7, 28.2],
  'Saudi Arabia': ['SA', 24.7, 46.7],
  Singapore: ['SG', 1.4, 103.8],
  Spain: ['ES', 40.4, -3.7],
  Sweden: ['SE', 59.3, 18.1],
  Switzerland: ['CH', 46.9, 7.4],
  USA: ['US', 38.9, -77.0],
  'United Arab Emirates': ['AE', 24.5, 54.4],
  'United Kingdom': ['GB', 51.5, -0.1],
};

/** The id of a country's warehouse: `United Kingdom` keeps its stock at `united-kingdom`. */
export const warehouseIdOf = (country: string): string =>
  country
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64) || 'unnamed';

/** The warehouse that serves a country. One that is not in the table has no location. */
export function warehouseOf(country: string, priority: number): NewWarehouse {
  const capital = CAPITALS[country];
  return {
    id: warehouseIdOf(country),
    name: country,
    priority,
    location:
      capital === undefined
        ? null
        : { country: capital[0], latitude: capital[1], longitude: capital[2] },
  };
}

/** Restocks on the embedded database. */
import { describe } from 'vitest';
import { carryingContract } from './contract/carrying.ts';

describe('restocks on the embedded database', () => {
  carryingContract(() => ({}));
});

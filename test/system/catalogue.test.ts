/** The catalogue's part in what is asked of warehouses. */
import { expect, test } from 'vitest';
import { Catalogue } from '../../src/system/catalogue.ts';
import { fillCatalogue } from '../support/catalogue.ts';
import { newDirectory } from '../support/system.ts';

function berlinWithMug(): Catalogue {
  const catalogue = new Catalogue(`${newDirectory()}/catalogue.db`, 1);
  fillCatalogue(catalogue, ['MUG'], ['berlin']);
  return catalogue;
}

test.each(['product MUG', 'warehouse berlin'])(
  'of two that ask whether %s may be removed, each keeps commands from it to its own end',
  async (id) => {
    const catalogue = berlinWithMug();
    const facts = () => catalogue.factsFor('berlin', { type: 'receive', sku: 'MUG', quantity: 1 });
    const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = catalogue.whileLeaving(id, () => one.promise);
    const second = catalogue.whileLeaving(id, () => other.promise);
    one.resolve();
    await first;
    expect(facts).toThrow(`${id} is being deleted`);
    other.reject(new Error('it is not empty'));
    await expect(second).rejects.toThrow('it is not empty');
    expect(facts()).toBeUndefined();
    catalogue.close();
  },
);

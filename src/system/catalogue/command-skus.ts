/** The products that a command is about. */
import type { RestockingCommand } from '../../actor/restock/restock-command.ts';
import type { Operation } from '../../domain/operation.ts';
import type { Sku } from '../../domain/product.ts';
import type { Command } from '../../domain/warehouse.ts';

/** Those of which the catalogue may have something to say to the command. */
export function skusOf(command: Command | RestockingCommand): readonly Sku[] {
  switch (command.type) {
    case 'operate_all':
      return command.operations.map(({ sku }: Operation) => sku);
    case 'reserve':
      return command.lines.map(({ sku }) => sku);
    case 'change':
      return (command.lines ?? []).map(({ sku }) => sku);
    case 'commit':
    case 'release':
    case 'expire':
    case 'set_policy':
    case 'review':
    case 'reconsider':
      return [];
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
    case 'move':
    case 'write_off':
    case 'act_on_restock':
      return [command.sku];
  }
}

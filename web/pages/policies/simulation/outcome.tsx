/** What would have been, as bars, as a trade-off and as a table. */
import { count, inFull } from '../../../parts/figures.ts';
import { Wide } from '../../../parts/page.tsx';
import { strategyName, policyInWords } from '../in-words.ts';
import { Bars } from './bars.tsx';
import type { Result } from './result.ts';
import { TradeOff } from './trade-off.tsx';

interface OutcomeProps {
  readonly simulation: {
    readonly warehouse: string;
    readonly from: string;
    readonly to: string;
    readonly skus: number;
    readonly results: readonly Result[];
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const whole = (value: number): string => count(Math.round(value));

const FIGURES = [
  ['Fill rate', ({ fillRate }: Result) => percent(fillRate)],
  ['Full cycles', ({ cycleServiceLevel }: Result) => percent(cycleServiceLevel)],
  ['Days out', ({ daysOut }: Result) => whole(daysOut)],
  ['Average stock', ({ averageStock }: Result) => whole(averageStock)],
  ['Peak stock', ({ peakStock }: Result) => whole(peakStock)],
  ['Orders', ({ ordersPlaced }: Result) => whole(ordersPlaced)],
  ['Units ordered', ({ unitsOrdered }: Result) => whole(unitsOrdered)],
] as const;

export function Outcome({ simulation }: OutcomeProps) {
  const { warehouse, from, to, skus, results } = simulation;
  const named = results.map((result, index) => ({
    ...result,
    name: `${index + 1}. ${strategyName(result.policy.strategy)}`,
  }));
  const bars = (value: (result: Result) => number) =>
    named.map((result) => ({ name: result.name, value: value(result) }));
  return (
    <div className="form">
      <p className="soft">
        {count(skus)} {skus === 1 ? 'SKU' : 'SKUs'} of {warehouse}, from {inFull(from)} to{' '}
        {inFull(to)}.
      </p>
      <div className="bars">
        <Bars title="Fill rate" bars={bars(({ fillRate }) => fillRate)} format={percent} most={1} />
        <Bars title="Average stock" bars={bars((each) => each.averageStock)} format={whole} />
        <Bars title="Days out of stock" bars={bars(({ daysOut }) => daysOut)} format={whole} />
        <Bars title="Units ordered" bars={bars((each) => each.unitsOrdered)} format={whole} />
      </div>
      <TradeOff results={named} />
      <Wide label="What each policy would have led to">
        <table className="plain-table">
          <caption className="sr-only">What each policy would have led to</caption>
          <thead>
            <tr>
              <th scope="col">Policy</th>
              {FIGURES.map(([head]) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {named.map((result) => (
              <tr key={result.name}>
                <th scope="row" title={policyInWords(result.policy)}>
                  {result.name}
                  {result.fault !== undefined && <p className="flaw">{result.fault}</p>}
                </th>
                {FIGURES.map(([head, figure]) => (
                  <td key={head} className="number">
                    {figure(result)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

/** The policies that are compared. */
import { useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import type { Draft } from '../editor/draft.ts';
import { EMPTY_DRAFT, written } from '../editor/draft.ts';
import { PolicyFields } from '../editor/policy-fields.tsx';
import { policyInWords, strategyName } from '../in-words.ts';
import { colourOf } from './colours.ts';

/** As many as the service replays at once. */
const POLICIES_MAX = 10;

/** Three ways to do it, to begin with. */
export const STARTERS: readonly Draft[] = [
  { strategy: 'min-max', values: { min: '20', max: '100' }, enabled: true },
  {
    strategy: 'days-of-cover',
    values: { leadTimeDays: '7', safetyDays: '7', targetDays: '28' },
    enabled: true,
  },
  {
    strategy: 'service-level',
    values: { serviceLevel: '0.95', leadTimeDays: '7' },
    enabled: true,
  },
];

interface SimulatedPoliciesProps {
  readonly drafts: readonly Draft[];
  readonly onChange: (drafts: readonly Draft[]) => void;
}

export function SimulatedPolicies({ drafts, onChange }: SimulatedPoliciesProps) {
  const [open, setOpen] = useState<number>();
  return (
    <div>
      {drafts.map((draft, index) => (
        <SimulatedPolicy
          // They have no names; their place is what tells them apart.
          key={index}
          index={index}
          draft={draft}
          isOpen={open === index}
          onToggle={() => setOpen(open === index ? undefined : index)}
          onChange={(next) => onChange(drafts.with(index, next))}
          onRemove={() => {
            setOpen(undefined);
            onChange(drafts.filter((_, each) => each !== index));
          }}
        />
      ))}
      <button
        type="button"
        className="button"
        data-size="small"
        disabled={drafts.length >= POLICIES_MAX}
        onClick={() => {
          setOpen(drafts.length);
          onChange([...drafts, EMPTY_DRAFT]);
        }}
      >
        <Icon name="plus" /> Add a policy
      </button>
    </div>
  );
}

interface SimulatedPolicyProps {
  readonly index: number;
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
}

function SimulatedPolicy(props: SimulatedPolicyProps) {
  const { index, draft, isOpen, onToggle, onChange, onRemove } = props;
  const said = written(draft);
  const words = said.ok ? policyInWords(said.policy) : 'is not complete';
  const name = `${index + 1}. ${strategyName(draft.strategy)}`;
  return (
    <section className="simulated" aria-label={name}>
      <div className="simulated-head">
        <div>
          <span className="swatch" style={{ background: colourOf(index) }} />
          <strong>{name}</strong>
          <p className={said.ok ? 'soft' : 'flaw'}>{words}</p>
        </div>
        <div className="actions">
          <button
            type="button"
            className="button"
            data-size="small"
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {isOpen ? 'Close' : 'Edit'}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove policy ${index + 1}`}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        </div>
      </div>
      {isOpen && (
        <div className="form">
          <PolicyFields draft={draft} flaws={said.ok ? {} : said.flaws} onChange={onChange} />
        </div>
      )}
    </section>
  );
}

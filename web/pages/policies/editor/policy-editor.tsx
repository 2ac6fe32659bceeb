/** Writes a policy, and shows all the while what it would order now. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ProblemError, dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { Shown } from '../../../parts/page.tsx';
import { toast } from '../../../parts/toasts.tsx';
import { scopeInWords } from '../in-words.ts';
import type { Draft } from './draft.ts';
import { EMPTY_DRAFT, draftOf, written } from './draft.ts';
import { PolicyFields } from './policy-fields.tsx';
import { Preview } from './preview.tsx';
import { ScopeFields } from './scope-fields.tsx';

interface EditorProps {
  readonly warehouse: string;
  /** Which policy; `new` for one that there is not yet. */
  readonly scope: string;
  readonly onClose: () => void;
}

export function PolicyEditor({ warehouse, scope, onClose }: EditorProps) {
  const isNew = scope === 'new';
  const query = useQuery({
    queryKey: ['policies', warehouse, 'one', scope],
    // What is being written is not to be replaced.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      if (isNew) return null;
      const params = { path: { id: warehouse, scope } };
      try {
        return draftOf(
          await dataOf(api.GET('/v1/warehouses/{id}/policies/{scope}', { params, signal })),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not_found') return null;
        throw error;
      }
    },
  });
  const title = isNew ? 'New policy' : `Policy: ${scopeInWords(scope)}`;
  return (
    <Dialog title={title} size="wide" onClose={onClose}>
      <Shown query={query}>
        {(draft) => <EditorForm {...{ warehouse, scope, isNew, onClose }} inForce={draft} />}
      </Shown>
    </Dialog>
  );
}

interface FormProps extends EditorProps {
  readonly isNew: boolean;
  /** The policy of just this scope, if there is one. */
  readonly inForce: Draft | null;
}

function EditorForm({ warehouse, scope: given, isNew, inForce, onClose }: FormProps) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(inForce ?? EMPTY_DRAFT);
  const [scope, setScope] = useState(isNew ? 'default' : given);
  const [isTried, setTried] = useState(false);
  const said = written(draft);
  const params = { path: { id: warehouse, scope } };
  const onSettled = () => client.invalidateQueries({ queryKey: ['policies'] });
  const save = useMutation({
    mutationFn: () => {
      if (!said.ok) throw new Error('the policy is not complete');
      return dataOf(api.PUT('/v1/warehouses/{id}/policies/{scope}', { params, body: said.policy }));
    },
    onSuccess: () => {
      toast({ text: `The policy is in force for ${scopeInWords(scope)} at ${warehouse}` });
      onClose();
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: () => dataOf(api.DELETE('/v1/warehouses/{id}/policies/{scope}', { params })),
    onSuccess: () => {
      toast({ text: `The policy for ${scopeInWords(scope)} has ended` });
      onClose();
    },
    onSettled,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (said.ok) save.mutate();
  };
  const error = save.error ?? remove.error;
  return (
    <div className="policy-editor">
      <form className="form" onSubmit={submit} noValidate>
        {isNew && <ScopeFields value={scope} onChange={setScope} />}
        <PolicyFields
          draft={draft}
          flaws={isTried && !said.ok ? said.flaws : {}}
          onChange={setDraft}
        />
        {error !== null && <Failure error={error} />}
        <div className="form-end">
          {inForce !== null && (
            <button
              type="button"
              className="button policy-delete"
              data-kind="danger"
              disabled={remove.isPending}
              onClick={() => {
                if (window.confirm(`End the policy for ${scopeInWords(scope)}?`)) remove.mutate();
              }}
            >
              End policy
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button" data-kind="primary" disabled={save.isPending}>
            Put in force
          </button>
        </div>
      </form>
      <Preview warehouse={warehouse} scope={scope} policy={said.ok ? said.policy : undefined} />
    </div>
  );
}

/** The form of an action on a document: what it asks, the service's refusal, and its buttons. */
import type { ReactNode } from 'react';
import { queries } from '../../../app/api.ts';
import { useSubmission } from '../../../app/submission.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { toast } from '../../../parts/toasts.tsx';
import type { Noun } from './document-frame.tsx';

interface ActionFormProps<Body, Answer> {
  readonly title: string;
  readonly noun: Noun;
  readonly send: (body: Body, key: string) => Promise<Answer>;
  /** What is to be sent; undefined if something that was entered is not right. */
  readonly body: () => Body | undefined;
  readonly onClose: () => void;
  readonly button: string;
  /** What was done, when it is: `Shipped`. */
  readonly done: string;
  /** `danger` for what cannot be undone. */
  readonly kind?: 'primary' | 'danger';
  /** What the button beside it is called. */
  readonly dismiss?: string;
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
}

export function ActionForm<Body, Answer extends { readonly id: string; readonly status: string }>(
  props: ActionFormProps<Body, Answer>,
) {
  const { title, noun, send, body, onClose, button, done, children } = props;
  const { kind = 'primary', dismiss = 'Close', size = 'normal' } = props;
  const { submit, isPending, error } = useSubmission(send, (answer) => {
    queries.setQueryData([`${noun}s`, 'one', answer.id], answer);
    void queries.invalidateQueries({ queryKey: [`${noun}s`] });
    toast({ text: `${done}: the ${noun} is ${answer.status.replaceAll('_', ' ')}` });
    onClose();
  });
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const entered = body();
          if (entered !== undefined) submit(entered);
        }}
      >
        {children}
        {error !== null && <Failure error={error} />}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {dismiss}
          </button>
          <button type="submit" className="button" data-kind={kind} disabled={isPending}>
            {isPending ? 'Sending…' : button}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

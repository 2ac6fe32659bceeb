/**
 * Sends a form so that it is carried out once, however often it is sent: a click that is repeated
 * does nothing while the first is on its way, and after an answer that never came the same form
 * goes out under the same key. What was refused has another key the next time, because the service
 * remembers its refusals.
 */
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../../src/client/api/persist.ts';
import { isRefusal } from './refusal.ts';

export interface Submission<Body> {
  readonly submit: (body: Body) => void;
  readonly isPending: boolean;
  /** Why the last one was refused or failed; null if it was not. */
  readonly error: unknown;
}

/** `send` gets what was entered and its `Idempotency-Key`; `onDone` what the service answered. */
export function useSubmission<Body, Answer>(
  send: (body: Body, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): Submission<Body> {
  const open = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ body, key }: { readonly body: Body; readonly key: string }) => send(body, key),
    onSuccess: (answer) => {
      open.current = undefined;
      onDone(answer);
    },
    onError: (reason) => {
      if (isRefusal(reason)) open.current = undefined;
    },
  });
  return {
    isPending,
    error,
    submit: (body) => {
      if (isPending) return;
      const text = JSON.stringify(body);
      const key = open.current?.text === text ? open.current.key : newKey();
      open.current = { text, key };
      mutate({ body, key });
    },
  };
}

/** A modal dialog: the browser's own, which keeps the focus inside and closes on Escape. */
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `wide` for tables. */
  readonly size?: 'normal' | 'wide';
}

export function Dialog({ title, onClose, children, size = 'normal' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closing = useRef(onClose);
  const id = useId();
  useEffect(() => {
    closing.current = onClose;
  });
  // It must close before it is gone: then the focus goes back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    // A click beside it is one on its backdrop, which is a part of it.
    const dismiss = (event: MouseEvent): void => {
      if (event.target === shown) closing.current();
    };
    shown?.showModal();
    // Else the focus would be on the button that closes, which stands first.
    shown?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    shown?.addEventListener('click', dismiss);
    return () => {
      shown?.removeEventListener('click', dismiss);
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

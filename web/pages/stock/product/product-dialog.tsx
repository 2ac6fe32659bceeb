/** One product with its levels at all warehouses. */
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from '../../../parts/dialog.tsx';
import { Warehouses } from './warehouses.tsx';

/** A product as people know it. */
export interface Named {
  readonly sku: string;
  readonly name: string;
}

interface ProductDialogProps {
  readonly product: Named;
  readonly onClose: () => void;
}

export function ProductDialog({ product: { sku, name }, onClose }: ProductDialogProps) {
  const navigate = useNavigate();
  return (
    <Dialog title={name} size="wide" onClose={onClose}>
      <p className="soft">
        <code>{sku}</code>
      </p>
      <Warehouses sku={sku} />
      <div className="form-end">
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            void navigate({ to: '/stock', search: { q: sku } });
          }}
        >
          Show its levels
        </button>
      </div>
    </Dialog>
  );
}

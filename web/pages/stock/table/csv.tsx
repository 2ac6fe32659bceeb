/** Everything that is filtered, as a file for a spreadsheet. */
import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../../../src/client/api/stockroom.ts';
import { ProblemError } from '../../../../src/client/api/stockroom.ts';
import { Icon } from '../../../parts/icon.tsx';
import { inOneLine } from '../../../app/refusal.ts';
import { toast } from '../../../parts/toasts.tsx';
import type { View } from './view.ts';
import { pathOf } from './view.ts';

export function CsvButton({ view }: { readonly view: View }) {
  const download = useMutation({
    mutationFn: () => downloadCsv(view),
    onError: (error) => toast({ tone: 'bad', text: inOneLine(error) }),
  });
  return (
    <button
      type="button"
      className="button"
      disabled={download.isPending}
      onClick={() => download.mutate()}
    >
      <Icon name="download" />
      {download.isPending ? 'Downloading…' : 'Download CSV'}
    </button>
  );
}

async function downloadCsv(view: View): Promise<void> {
  const response = await fetch(pathOf(view), { headers: { Accept: 'text/csv' } });
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `stock-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Everything that is filtered, as a file for a spreadsheet. */
import { useMutation } from '@tanstack/react-query';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { Icon } from '../../../parts/icon.tsx';
import { api } from '../../../app/api.ts';
import { inOneLine } from '../../../app/refusal.ts';
import { toast } from '../../../parts/toasts.tsx';
import type { View } from './view.ts';

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
  const csv = await dataOf(
    api.GET('/v1/stock/table', {
      params: { query: view },
      headers: { Accept: 'text/csv' },
      parseAs: 'blob',
    }),
  );
  const url = URL.createObjectURL(csv);
  const link = document.createElement('a');
  link.href = url;
  link.download = `stock-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

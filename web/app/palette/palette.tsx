/** Search and commands in one place: products, documents, references, pages. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { dataOf } from '../../../src/client/api/stockroom.ts';
import type { Shape } from '../../../src/client/api/stockroom.ts';
import { api } from '../api.ts';
import { useDeferredValue, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { moment } from '../../parts/figures.ts';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { PLACES } from '../shell/places.ts';
import { CHOICES, chooseTheme } from '../theme.ts';

type Found = Shape<'Found'>;

const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

const ICONS: Readonly<Record<string, IconName>> = {
  product: 'stock',
  warehouse: 'overview',
  order: 'order',
  transfer: 'transfer',
  restock: 'restock',
  reservation: 'order',
  reference: 'activity',
};

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  // Nothing is chosen by keys until the arrows are used: then it is what was found first.
  const [chosen, setChosen] = useState<string>();
  const question = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['search', question],
    enabled: question !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { query: { q: question } };
      return (await dataOf(api.GET('/v1/search', { params, signal }))).items;
    },
  });
  const run = (action: () => unknown) => () => {
    onClose();
    action();
  };
  const places = PLACES.flat().filter(({ label }) => matches(label, question));
  const themes = CHOICES.filter(({ label }) => matches(label, question));
  const [best] = found;
  const first = question === '' || best === undefined ? `page ${places[0]?.to}` : valueOf(best);
  return (
    <Dialog title="Search" onClose={onClose}>
      <Command
        label="Search"
        shouldFilter={false}
        className="palette"
        value={chosen ?? first}
        onValueChange={setChosen}
      >
        <Command.Input
          value={text}
          onValueChange={(next) => {
            setText(next);
            setChosen(undefined);
          }}
          placeholder="SKU, name, order, transfer, restock, reference, or a page"
        />
        <Command.List>
          <Command.Empty>{isFetching ? 'Searching…' : 'Nothing was found'}</Command.Empty>
          {question !== '' && found.length > 0 && (
            <Command.Group heading="Found">
              {found.map((item) => (
                <Command.Item
                  key={valueOf(item)}
                  value={valueOf(item)}
                  onSelect={run(() => navigate(placeOf(item)))}
                >
                  <Icon name={ICONS[item.type] ?? 'search'} />
                  <span className="palette-title">{item.title}</span>
                  <span className="palette-detail">{readable(item.detail)}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {places.length > 0 && (
            <Command.Group heading="Go to">
              {places.map(({ to, label, icon }) => (
                <Command.Item key={to} value={`page ${to}`} onSelect={run(() => navigate({ to }))}>
                  <Icon name={icon} />
                  <span className="palette-title">{label}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {themes.length > 0 && (
            <Command.Group heading="Do">
              {themes.map(({ theme, label }) => (
                <Command.Item
                  key={theme}
                  value={`theme ${theme}`}
                  onSelect={run(() => chooseTheme(theme))}
                >
                  <Icon name="contrast" />
                  <span className="palette-title">{label}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

const valueOf = ({ type, id, warehouse = '' }: Found): string => `${type} ${id} ${warehouse}`;

/** Times as people read them. */
const readable = (detail: string): string => detail.replaceAll(TIME, (time) => moment(time));

const matches = (label: string, question: string): boolean =>
  label.toLowerCase().includes(question.toLowerCase());

/** The page of what was found. */
function placeOf({ type, id, warehouse }: Found) {
  switch (type) {
    case 'order':
      return { to: '/orders/$id', params: { id } } as const;
    case 'transfer':
      return { to: '/transfers/$id', params: { id } } as const;
    case 'restock':
      return { to: '/restocks/$id', params: { id } } as const;
    case 'warehouse':
      return { to: '/stock', search: { warehouse: id } } as const;
    case 'reference':
      return { to: '/activity', search: { view: 'movements', reference: id } } as const;
    case 'reservation':
      return {
        to: '/activity',
        search: { view: 'movements', document: `reservation:${id}` },
      } as const;
    case 'product':
      return warehouse === undefined
        ? ({ to: '/stock', search: { q: id } } as const)
        : ({ to: '/stock/$warehouse/$sku', params: { warehouse, sku: id } } as const);
  }
}

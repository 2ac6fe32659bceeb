/** Icons, drawn on 16 by 16 in the colour of the text. They say nothing that words do not. */

const PATHS = {
  overview: 'M2.5 9.5h4v4h-4zM9.5 2.5h4v11h-4zM2.5 2.5h4v4h-4z',
  stock: 'M2 5.5 8 2l6 3.5v7H2zM5.5 12.5v-4h5v4M5.5 10.5h5',
  order: 'M2 3h1.5l1.6 7.5h7L13.5 5H4.2M6 13.2h.01M11.5 13.2h.01',
  transfer: 'M2.5 5.5h10m-3-3 3 3-3 3M13.5 11h-10m3-2.5L3.5 11l3 2.5',
  restock: 'M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5',
  policy: 'M3 4h7M13 4h.5M3 8h1m3 0h6.5M3 12h5m3 0h2.5M11.5 2.5v3M5.5 6.5v3M9.5 10.5v3',
  queue: 'M2.5 3.5h11v3h-11zM2.5 9.5h11v3h-11z',
  activity: 'M1.5 8h3l2-5 3 10 2-5h3',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 2v2M8 12v2M2 8h2M12 8h2' +
    'M4 4l1 1M11 11l1 1M12 4l-1 1M5 11l-1 1',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  sun:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1' +
    'M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z',
  contrast: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5h3.5M8 8h6M8 11h3.5',
  download: 'M8 2.5v7.5m-3-3 3 3 3-3M2.5 13h11',
  check: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.3h.01',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  external: 'M9.5 2.5h4v4M13.5 2.5 8 8M11.5 9v4.5h-9v-9H7',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

/** What surrounds every page: where one can go, search, and whether what is shown is live. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { Toasts } from '../../parts/toasts.tsx';
import { LiveBadge } from './live-badge.tsx';
import { useKeys } from './keys.ts';
import { PLACES } from './places.ts';
import { ThemeChoice } from './theme-choice.tsx';

/** A dialog over whatever page there is. */
type Overlay = ComponentType<{ readonly onClose: () => void }>;

/** Loaded when they are asked for. (React would wait 300 ms before it shows what is `lazy`.) */
const OVERLAYS = {
  search: async (): Promise<Overlay> => (await import('../palette/palette.tsx')).Palette,
  help: async (): Promise<Overlay> => (await import('./key-help.tsx')).KeyHelp,
};

export function Shell() {
  const [Open, setOpen] = useState<Overlay>();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Another page closes the menu.
  const [menuPath, setMenuPath] = useState('');
  const isMenuOpen = menuPath === path;
  const main = useFocusOnNewPage(path);
  const open = async (name: keyof typeof OVERLAYS): Promise<void> => {
    const overlay = await OVERLAYS[name]();
    setOpen(() => overlay);
  };
  useKeys({ search: () => void open('search'), help: () => void open('help') });
  return (
    <div className="shell" data-menu={isMenuOpen ? 'open' : 'closed'}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="topbar">
        <button
          type="button"
          className="icon-button menu-button"
          aria-label="Menu"
          aria-expanded={isMenuOpen}
          onClick={() => setMenuPath(isMenuOpen ? '' : path)}
        >
          <Icon name="menu" />
        </button>
        <Link to="/" className="brand" aria-label="Stockroom">
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>Stockroom</span>
        </Link>
        <button
          type="button"
          className="search-button"
          aria-label="Search"
          aria-keyshortcuts="Control+K"
          onClick={() => void open('search')}
        >
          <Icon name="search" />
          <span>Search SKU, order, transfer, reference…</span>
          <kbd>Ctrl K</kbd>
        </button>
        <LiveBadge />
        <ThemeChoice />
      </header>
      <nav className="sidebar" aria-label="Pages">
        {PLACES.map((group, index) => (
          <ul key={index}>
            {group.map(({ to, label, icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' }} className="nav-link">
                  <Icon name={icon} />
                  <span>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <Toasts />
      {Open !== undefined && <Open onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** Moves the focus to the content when another page opens, so that keys and readers go on there. */
function useFocusOnNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== path) main.current?.focus({ preventScroll: true });
    last.current = path;
  }, [path]);
  return main;
}

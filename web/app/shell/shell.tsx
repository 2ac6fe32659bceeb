/** What surrounds every page: where one can go, search, and whether what is shown is live. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { Toasts } from '../../parts/toasts.tsx';
import { LiveBadge } from './live-badge.tsx';
import { useKeys } from './keys.ts';
import { PLACES } from './places.ts';
import { ThemeChoice } from './theme-choice.tsx';

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }));

export function Shell() {
  const [isSearching, setSearching] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Another page closes the menu.
  const [menuPath, setMenuPath] = useState('');
  const isMenuOpen = menuPath === path;
  const main = useFocusOnNewPage(path);
  useKeys({ search: () => setSearching(true), help: () => setHelping(true) });
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
          onClick={() => setSearching(true)}
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
      <Suspense>
        {isSearching && <Palette onClose={() => setSearching(false)} />}
        {isHelping && <KeyHelp onClose={() => setHelping(false)} />}
      </Suspense>
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

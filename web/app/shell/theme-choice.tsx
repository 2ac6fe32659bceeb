/** Chooses between light and dark. */
import { useSyncExternalStore } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { THEMES, chooseTheme, chosenTheme, onThemeChange } from '../theme.ts';

const NAMES = { system: 'as the system', light: 'light', dark: 'dark' } as const;
const ICONS = { system: 'contrast', light: 'sun', dark: 'moon' } as const;

export function ThemeChoice() {
  const theme = useSyncExternalStore(onThemeChange, chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = `Colours: ${NAMES[theme]}. Change to ${NAMES[next]}`;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(next)}
    >
      <Icon name={ICONS[theme]} />
    </button>
  );
}

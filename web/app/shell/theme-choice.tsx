/** Chooses between light and dark. */
import { useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { THEMES, chooseTheme, chosenTheme } from '../theme.ts';

const NAMES = { system: 'as the system', light: 'light', dark: 'dark' } as const;
const ICONS = { system: 'contrast', light: 'sun', dark: 'moon' } as const;

export function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const choose = (): void => {
    chooseTheme(next);
    setTheme(next);
  };
  const label = `Colours: ${NAMES[theme]}. Change to ${NAMES[next]}`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={choose}>
      <Icon name={ICONS[theme]} />
    </button>
  );
}

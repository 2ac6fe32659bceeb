/** Light or dark: as the system says, or as the person chose on this machine. */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What choosing a theme is called. */
export const CHOICES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'light', label: 'Light colours' },
  { theme: 'dark', label: 'Dark colours' },
  { theme: 'system', label: 'Colours as the system has them' },
];

const KEY = 'stockroom.theme';

/** The theme that was chosen here. */
export function chosenTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}

/** Chooses a theme, now and for later visits. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme();
}

/** Shows the page in the theme that was chosen. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = chosenTheme();
  window.dispatchEvent(new Event('themechange'));
}

/** Calls `listener` whenever colours change, until the returned function is called. */
export function onThemeChange(listener: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  window.addEventListener('themechange', listener);
  return () => {
    system.removeEventListener('change', listener);
    window.removeEventListener('themechange', listener);
  };
}

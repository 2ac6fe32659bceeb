/**
 * A service that was upgraded has other scripts than a page that was opened before. When one of the
 * old ones is missing, the page is loaded anew, once: if that does not help, it is something else.
 */

const KEY = 'stockroom.reloadedAt';
const AGAIN_MS = 10_000;

/** Loads the page anew when a script of it is no longer there. */
export function reloadIfReplaced(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(KEY));
    if (Date.now() - last < AGAIN_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}

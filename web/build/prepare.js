/**
 * Runs after an installation: builds what is built. Without the development dependencies there is
 * nothing to build it with; the service works without a console, so that is no reason to fail. Plain
 * JavaScript, because the Node of the machine may be too old for anything else.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

function hasTools() {
  try {
    createRequire(import.meta.url).resolve('vite');
    return true;
  } catch {
    return false;
  }
}

if (hasTools()) {
  const { status } = spawnSync('npm run build', { shell: true, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.log('Without development dependencies the console and the client are not built.');
}

import { onlineManager } from '@tanstack/react-query';
import { tell } from './tell';

const lastReloadKey = 'reloaded-for-page-code';

/**
 * In a browser the code of a page is fetched when it is first opened. Where that fails, without a
 * network or because a new version has taken the old files away, the address changes and nothing
 * else: the tap would seem to have no effect. The address is right, so loading it anew opens the page.
 * Mini-programs bring their pages with them.
 */
export function watchForMissingPageCode(reload = (): void => window.location.reload()): void {
  let isWaiting = false;
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return;
    if (onlineManager.isOnline()) return reloadOnce(reload);
    tell('没有网络，这一页联网后会自动打开');
    if (isWaiting) return;
    isWaiting = true;
    onlineManager.subscribe((isOnline) => {
      if (isOnline) reload();
    });
  });
}

/** A file that is missing for good must not load the page without end. */
function reloadOnce(reload: () => void): void {
  const { href } = window.location;
  if (window.sessionStorage.getItem(lastReloadKey) === href) {
    tell('这一页打不开，请稍后再试');
    return;
  }
  window.sessionStorage.setItem(lastReloadKey, href);
  reload();
}

import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { tell } from './tell';

type Shared = { title: string; path: string };

/** What WeChat's own share menu hands on. A page that uses it sets `enableShareAppMessage: true` in its config. */
export function useShare({ title, path }: Shared): void {
  useShareAppMessage(() => ({ title, path }));
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '' }));
}

/** For the browser, which has no share menu of WeChat: puts the page's address on the clipboard. */
export async function copyPageAddress({ title, path }: Shared): Promise<void> {
  const address =
    process.env.TARO_ENV === 'h5' ? `${location.origin}${location.pathname}#${path}` : path;
  await Taro.setClipboardData({ data: `${title} ${address}` });
  tell('链接已复制');
}

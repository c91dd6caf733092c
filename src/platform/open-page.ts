import Taro from '@tarojs/taro';

const tabPages = [
  '/pages/home/index',
  '/pages/hall/index',
  '/pages/polls/index',
  '/pages/volunteering/index',
  '/pages/me/index',
];

/** WeChat opens no eleventh page above the others. */
const mostPagesOpen = 10;

const addressOf = (path: string, parameters: Record<string, string>): string => {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${path}?${query}` : path;
};

export const isTabPage = (path: string): boolean => tabPages.includes(path.split('?')[0] ?? path);

/** Opens a page by its full path (`/features/polls/pages/poll/index`); a tab page is switched to. */
export function openPage(path: string, parameters: Record<string, string> = {}): void {
  const url = addressOf(path, parameters);
  if (isTabPage(path)) void Taro.switchTab({ url: path });
  else if (Taro.getCurrentPages().length >= mostPagesOpen) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Takes this page's place, e.g. the receipt after a form, so that going back skips the form. */
export function replacePage(path: string, parameters: Record<string, string> = {}): void {
  if (isTabPage(path)) void Taro.switchTab({ url: path });
  else void Taro.redirectTo({ url: addressOf(path, parameters) });
}

/** Goes back, or to the first tab when this page was opened from a shared link. */
export function leavePage(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}

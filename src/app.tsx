import '@/src/platform/abort-controller';
import { QueryClientProvider } from '@tanstack/react-query';
import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { useLargeText } from '@/src/platform/large-text';
import { watchForMissingPageCode } from '@/src/platform/missing-page-code';
import { queryClient } from '@/src/platform/query-client';
import { isInCloud } from '@/src/platform/server-address';
import { watchConnection } from '@/src/platform/watch-connection';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (isInCloud()) Taro.cloud.init({ env: CLOUD_ENVIRONMENT });
    watchConnection();
    if (process.env.TARO_ENV === 'h5') watchForMissingPageCode();
  });
  // A link from an older or newer version, or one cut off when it was forwarded: better home than nothing.
  usePageNotFound(() => void Taro.switchTab({ url: '/pages/home/index' }));
  const largeText = useLargeText();
  useEffect(() => {
    // The browser's tab bar is drawn by Taro outside every page, so it takes its size from the document.
    if (process.env.TARO_ENV === 'h5')
      document.documentElement.classList.toggle('large-text', largeText);
  }, [largeText]);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

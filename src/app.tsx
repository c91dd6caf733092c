import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only';
import { QueryClientProvider } from '@tanstack/react-query';
import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { queryClient } from '@/src/platform/query-client';
import { isInCloud } from '@/src/platform/server-address';
import { watchConnection } from '@/src/platform/watch-connection';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (isInCloud()) Taro.cloud.init({ env: CLOUD_ENVIRONMENT });
    watchConnection();
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

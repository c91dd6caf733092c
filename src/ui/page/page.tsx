import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { useLargeText } from '@/src/platform/large-text';
import { useOnline } from '@/src/platform/use-online';
import { OfflineNotice } from '../states/offline-notice';
import { BrowserHeader } from './browser-header';
import { PrivacyQuestion } from './privacy-question';
import './page.scss';

type PageProps = {
  title: string;
  children: ReactNode;
  /** Buttons that stay at the bottom edge, the main one last. */
  actions?: ReactNode;
  /** What pulling down does; without it every query on screen is asked again. */
  onRefresh?: () => Promise<unknown>;
};

/** The root of every page: title, text size, offline banner, pull to refresh, safe areas, column width. */
export function Page({ title, children, actions, onRefresh }: PageProps) {
  const largeText = useLargeText();
  const online = useOnline();
  const queries = useQueryClient();

  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);

  usePullDownRefresh(() => {
    const refreshed = onRefresh ? onRefresh() : queries.refetchQueries({ type: 'active' });
    void refreshed.finally(() => Taro.stopPullDownRefresh());
  });

  return (
    <View
      className={`page ${largeText ? 'page--large-text' : ''} ${actions ? 'page--with-actions' : ''}`}
    >
      <View className="page__top">
        {process.env.TARO_ENV === 'h5' && <BrowserHeader title={title} />}
        {!online && <OfflineNotice />}
      </View>
      <View className="page__column">{children}</View>
      {actions && (
        <View className="page__actions">
          <View className="page__actions-column">{actions}</View>
        </View>
      )}
      {process.env.TARO_ENV === 'h5' && <PrivacyQuestion />}
    </View>
  );
}

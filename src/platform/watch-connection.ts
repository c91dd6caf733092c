import { focusManager, onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';

/** Tells TanStack Query about the phone's network and about coming back to the app. */
export function watchConnection(): void {
  if (process.env.TARO_ENV !== 'weapp') return; // In a browser it listens to the window itself.
  onlineManager.setEventListener((setOnline) => {
    const listen = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected);
    Taro.onNetworkStatusChange(listen);
    void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'));
    return () => Taro.offNetworkStatusChange(listen);
  });
  focusManager.setEventListener((setFocused) => {
    const show = () => setFocused(true);
    const hide = () => setFocused(false);
    Taro.onAppShow(show);
    Taro.onAppHide(hide);
    return () => {
      Taro.offAppShow(show);
      Taro.offAppHide(hide);
    };
  });
}

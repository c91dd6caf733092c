import { onlineManager } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { sendKeptScans } from './scan-queue';

/** Milliseconds after which a network that is there, and lets nothing through, is tried again. */
const pause = 20_000;

/** Sends scans that were made without a network: when the page opens, is shown again, or the network is back. */
export function useScanSync(): void {
  useEffect(() => {
    void sendKeptScans();
    const timer = setInterval(() => void sendKeptScans(), pause);
    const forget = onlineManager.subscribe((online) => {
      if (online) void sendKeptScans();
    });
    return () => {
      clearInterval(timer);
      forget();
    };
  }, []);
  useDidShow(() => void sendKeptScans());
}

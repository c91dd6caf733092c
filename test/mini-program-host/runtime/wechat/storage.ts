import { ApiFailure, asyncApis } from './async-api';
import type { Phone } from './phone';

const LARGEST_VALUE = 1024 * 1024;
const LARGEST_STORE = 10 * 1024 * 1024;

const encoder = new TextEncoder();
const bytesOf = (json: string) => encoder.encode(json).length;

/** `wx.setStorage` and its kin: values are kept as JSON, at most 1 MB a key and 10 MB in all. */
export function storageApis({ settings, log }: Phone) {
  const store = new Map<string, string>();
  const write = (key: unknown, value: unknown) => {
    if (typeof key !== 'string' || key === '') throw new ApiFailure('parameter error: key');
    const json = JSON.stringify(value);
    if (json === undefined) throw new ApiFailure('parameter error: data');
    if (bytesOf(json) > LARGEST_VALUE) throw new ApiFailure('entry size limit reached');
    const others = [...store].filter(([name]) => name !== key);
    const total = others.reduce((sum, [, text]) => sum + bytesOf(text), bytesOf(json));
    if (total > LARGEST_STORE) throw new ApiFailure('exceed storage max size 10Mb');
    store.set(key, json);
  };
  const read = (key: unknown): unknown => {
    const json = store.get(String(key));
    return json === undefined ? undefined : JSON.parse(json);
  };
  const info = () => ({
    keys: [...store.keys()],
    currentSize: Math.ceil(
      [...store.values()].reduce((sum, text) => sum + bytesOf(text), 0) / 1024,
    ),
    limitSize: LARGEST_STORE / 1024,
  });
  for (const [key, value] of Object.entries(settings.storage)) write(key, value);

  return {
    contents: () => Object.fromEntries([...store].map(([key, json]) => [key, JSON.parse(json)])),
    apis: {
      setStorageSync: write,
      getStorageSync: (key: unknown) => read(key) ?? '',
      removeStorageSync: (key: unknown) => void store.delete(String(key)),
      clearStorageSync: () => store.clear(),
      getStorageInfoSync: info,
      batchSetStorageSync: (pairs: { key: string; value: unknown }[]) => {
        for (const { key, value } of pairs) write(key, value);
      },
      batchGetStorageSync: (keys: string[]) => keys.map((key) => read(key) ?? ''),
      ...asyncApis(
        log,
        {
          setStorage: ({ key, data }) => write(key, data),
          getStorage: ({ key }) => {
            if (!store.has(String(key))) throw new ApiFailure('data not found');
            return { data: read(key) };
          },
          removeStorage: ({ key }) => void store.delete(String(key)),
          clearStorage: () => store.clear(),
          getStorageInfo: info,
        },
        true,
      ),
    },
  };
}

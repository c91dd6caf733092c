import { useRouter } from '@tarojs/taro';

/** One parameter of this page's address, decoded; an empty string when it is missing. */
export function usePageParameter(name: string): string {
  const value = useRouter().params[name] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // The browser has decoded it already, and it contained a per cent sign.
  }
}

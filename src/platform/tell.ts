import Taro from '@tarojs/taro';

/** A short word that passes by, for things that need no decision. Never the only sign that something was received. */
export function tell(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 2500 });
}

import type { KeyboardEvent } from 'react';

/** In the browser a tap must also be possible by keyboard: reachable by Tab, pressed by Enter or space. */
export function keyboardPress(onPress: () => void, disabled: boolean) {
  if (process.env.TARO_ENV === 'weapp') return {};
  return {
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (!disabled) onPress();
    },
  };
}

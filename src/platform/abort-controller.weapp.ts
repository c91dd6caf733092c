import 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only';
import { TaroEvent } from '@tarojs/runtime';

// The polyfill makes its events with `initEvent`, which the document that Taro gives a mini-program
// does not know; without it every call to the server ends in an unhandled rejection.
Object.assign(TaroEvent.prototype, {
  initEvent(this: { type: string }, type: string) {
    this.type = type;
  },
});

import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { watchForMissingPageCode } from './missing-page-code';

const reload = jest.fn();
watchForMissingPageCode(reload);

const fail = (name: string) => {
  const reason = Object.assign(new Error('failed'), { name });
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
};

beforeEach(() => {
  reload.mockClear();
  window.sessionStorage.clear();
});
afterEach(() => onlineManager.setOnline(true));

it('a page whose code is missing is loaded anew, once for each address', () => {
  fail('ChunkLoadError');
  fail('ChunkLoadError');
  expect(reload).toHaveBeenCalledTimes(1);
  expect(Taro.showToast).toHaveBeenCalledTimes(1);
});

it('without a network the page says so, and opens as soon as there is one', () => {
  onlineManager.setOnline(false);
  fail('ChunkLoadError');
  fail('ChunkLoadError');
  expect(reload).not.toHaveBeenCalled();
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: '没有网络，这一页联网后会自动打开' }),
  );
  onlineManager.setOnline(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('other errors are none of its business', () => {
  fail('TypeError');
  expect(reload).not.toHaveBeenCalled();
});

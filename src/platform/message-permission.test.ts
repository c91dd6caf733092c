import Taro from '@tarojs/taro';
import { askForMessages as inBrowser } from './message-permission';
import { askForMessages } from './message-permission.weapp';

const dialog = Taro.requestSubscribeMessage as unknown as jest.Mock;

it('answers the templates that were accepted, and none of the others', async () => {
  dialog.mockResolvedValueOnce({ errMsg: 'ok', a: 'accept', b: 'reject', c: 'ban' });
  expect(await askForMessages(['a', 'b', 'c'])).toEqual(['a']);
  expect(dialog).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['a', 'b', 'c'] }));
});

it('a dialog that fails or is switched off has accepted nothing', async () => {
  dialog.mockRejectedValueOnce({ errCode: 20004, errMsg: 'switched off' });
  expect(await askForMessages(['a'])).toEqual([]);
});

it('opens no dialog about nothing, and none in the browser', async () => {
  expect(await askForMessages([])).toEqual([]);
  expect(await inBrowser(['a'])).toEqual([]);
  expect(dialog).not.toHaveBeenCalled();
});

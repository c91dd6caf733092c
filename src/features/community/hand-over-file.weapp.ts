import Taro from '@tarojs/taro';

/** A file reaches a person in WeChat by a chat: their own file transfer assistant, for instance. */
export async function handOverFile(fileName: string, text: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName });
  return '已发送。建议发给“文件传输助手”，不要发给别人。';
}

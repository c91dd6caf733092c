import Taro from '@tarojs/taro';
import { isInCloud } from '@/src/platform/server-address';
import type { ChoiceOfFile } from './choose-file';

/** Larger data slows a cloud function's call down or does not arrive at all (256 KB as base64). */
const mostKilobytesInCloud = 180;

/** WeChat has no file system to choose from: a file comes from a chat, e.g. sent from a computer to oneself. */
export async function chooseFile(
  extensions: readonly string[],
  mostKilobytes: number,
): Promise<ChoiceOfFile> {
  const most = isInCloud() ? Math.min(mostKilobytes, mostKilobytesInCloud) : mostKilobytes;
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: [...extensions],
  }).catch(() => null);
  const file = chosen?.tempFiles[0];
  if (!file) return { kind: 'none' };
  if (file.size > most * 1024) return { kind: 'tooLarge', mostKilobytes: most };
  const contentBase64 = Taro.getFileSystemManager().readFileSync(file.path, 'base64');
  return { kind: 'chosen', file: { name: file.name, contentBase64: String(contentBase64) } };
}

import Taro from '@tarojs/taro';
import { fetchDocument } from './fetch-document';

const folder = () => `${Taro.env.USER_DATA_PATH}/documents`;
/** What WeChat shows by itself; anything else can only be sent on. */
const shown = ['pdf', 'xlsx'] as const;

/** One document at a time: what was opened before makes room, the phone keeps nothing. */
function writeDocument(name: string, partsBase64: readonly string[]): string {
  const files = Taro.getFileSystemManager();
  try {
    files.rmdirSync(folder(), true);
  } catch {
    // There was none.
  }
  files.mkdirSync(folder(), true);
  const path = `${folder()}/${name}`;
  for (const [index, part] of partsBase64.entries()) {
    if (index === 0) files.writeFileSync(path, part, 'base64');
    else files.appendFileSync(path, part, 'base64');
  }
  return path;
}

/** Opens a document the person had made, and answers what to tell them. */
export async function openDocument(address: string, name: string): Promise<string> {
  const { partsBase64 } = await fetchDocument(address);
  const filePath = writeDocument(name, partsBase64);
  const fileType = shown.find((type) => name.endsWith(`.${type}`));
  if (fileType) {
    await Taro.openDocument({ filePath, fileType, showMenu: true });
    return '已打开。点右上角的“…”可以转发、保存或打印。';
  }
  await Taro.shareFileMessage({ filePath, fileName: name });
  return '已发送。建议发给“文件传输助手”，再到电脑上打开。';
}

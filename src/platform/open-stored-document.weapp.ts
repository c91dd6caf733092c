import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import { hostedAddress } from './server-address';

const noAnswer = () => {
  throw new NoAnswer('download failed');
};

/** A file of WeChat's cloud storage by its id, one of our server by its signed address. */
async function fetchFile(address: string): Promise<string> {
  if (address.startsWith('cloud://')) {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: address }).catch(noAnswer);
    return tempFilePath;
  }
  const url = address.startsWith('/') ? hostedAddress() + address : address;
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url }).catch(noAnswer);
  return statusCode === 200 ? tempFilePath : noAnswer();
}

/** Opens an uploaded PDF in WeChat, where it can be sent on, kept and printed. */
export async function openStoredDocument(address: string): Promise<void> {
  const filePath = await fetchFile(address);
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
}

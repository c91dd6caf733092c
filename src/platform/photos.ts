import Taro from '@tarojs/taro';
import { hostedAddress, isInCloud } from './server-address';
import { storePhoto } from './store-photo';

export { storePhoto as uploadPhoto };

/** Lets the person pick or take photos, already reduced in size; empty when they change their mind. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count: Math.min(most, 9),
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    });
    return tempFilePaths;
  } catch {
    return [];
  }
}

/** Where an uploaded photo can be seen. A file of the WeChat cloud is shown by its id. */
export const photoAddress = (fileId: string): string =>
  fileId.startsWith('cloud://') || isInCloud()
    ? fileId
    : `${hostedAddress()}/files/${encodeURIComponent(fileId)}`;

export function showPhotos(fileIds: string[], first: string): void {
  void Taro.previewImage({ urls: fileIds.map(photoAddress), current: photoAddress(first) });
}

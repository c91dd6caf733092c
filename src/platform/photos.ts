import Taro from '@tarojs/taro';
import { hostedAddress } from './server-address';
import { storePhoto } from './store-photo';

/** An uploaded photo as the server lists it; the address is valid for a few hours. */
export type Photo = { fileId: string; address: string };

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

/** Uploads one chosen photo; until the page is loaded again it is shown from where it was chosen. */
export async function uploadPhoto(chosen: string): Promise<Photo> {
  return { fileId: await storePhoto(chosen), address: chosen };
}

/** A path of our server gets its host; anything else (cloud file ids, chosen files) is shown as it is. */
export const photoAddress = ({ address }: Photo): string =>
  address.startsWith('/') ? hostedAddress() + address : address;

export function showPhotos(photos: Photo[], first: Photo): void {
  void Taro.previewImage({ urls: photos.map(photoAddress), current: photoAddress(first) });
}

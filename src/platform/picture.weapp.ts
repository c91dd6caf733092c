import Taro from '@tarojs/taro';
import type { Drawing, SavedPicture } from './picture';
import { askPrivacyConsent } from './privacy-consent';

/** The canvas a page has to hold: `<Canvas type="2d" id={pictureCanvasId} />`. */
export const pictureCanvasId = 'picture-canvas';

const findCanvas = (): Promise<Taro.Canvas> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${pictureCanvasId}`)
      .node((found) => {
        if (found?.node) resolve(found.node as Taro.Canvas);
        else reject(new Error('the page holds no canvas'));
      })
      .exec();
  });

const load = (canvas: Taro.Canvas, address: string): Promise<Taro.Image> =>
  new Promise((resolve, reject) => {
    const picture = canvas.createImage();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('a part of the picture does not load'));
    picture.src = address;
  });

/** Draws it on the page's canvas and answers the path of the file to show it from. */
export async function drawPicture({ width, height, parts, draw }: Drawing): Promise<string> {
  const canvas = await findCanvas();
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  const loaded = await Promise.all(parts.map((address) => load(canvas, address)));
  draw(pen, loaded as unknown as CanvasImageSource[]);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas,
    destWidth: width,
    destHeight: height,
    fileType: 'png',
  });
  return tempFilePath;
}

/** Puts the picture into the phone's album after WeChat asked the person, and answers what to tell them. */
export async function savePicture(address: string, _name: string): Promise<SavedPicture> {
  if (!(await askPrivacyConsent()))
    return { done: false, words: '没有同意保存到相册。可以长按图片转发。', needsSetting: false };
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: address });
    return { done: true, words: '已保存到手机相册。', needsSetting: false };
  } catch (failure) {
    const reason = String((failure as { errMsg?: string }).errMsg ?? '');
    if (/auth|deny|permission/.test(reason))
      return {
        done: false,
        words: '没有保存到相册的权限。点下面的按钮打开权限，再保存一次。',
        needsSetting: true,
      };
    const words = /cancel/.test(reason)
      ? '没有保存。需要时可以再点一次。'
      : '没有保存成功。可以长按图片，选择保存或转发。';
    return { done: false, words, needsSetting: false };
  }
}

export async function openPictureSetting(): Promise<void> {
  await Taro.openSetting();
}

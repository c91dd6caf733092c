/** Something to be drawn as a picture, in pixels. */
export type Drawing = {
  width: number;
  height: number;
  /** Pictures it is made of, as data addresses; `draw` gets them loaded, in this order. */
  parts: string[];
  draw: (pen: CanvasRenderingContext2D, parts: CanvasImageSource[]) => void;
};

export type SavedPicture = { done: boolean; words: string; needsSetting: boolean };

/** The canvas a page has to hold for `drawPicture` in the mini-program; a browser needs none. */
export const pictureCanvasId = 'picture-canvas';

const load = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('a part of the picture does not load'));
    picture.src = address;
  });

/** Draws it and answers an address to show it from. `picture.weapp.ts` does so on the phone. */
export async function drawPicture({ width, height, parts, draw }: Drawing): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser cannot draw');
  draw(pen, await Promise.all(parts.map(load)));
  return canvas.toDataURL('image/png');
}

/** Hands the picture to the person as a file, and answers what to tell them. */
export async function savePicture(address: string, name: string): Promise<SavedPicture> {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  const words = '已下载。如果没有反应，请长按图片，再选“保存图片”。';
  return { done: true, words, needsSetting: false };
}

/** Where a refused permission can be given after all: only the mini-program has such a place. */
export const openPictureSetting = async (): Promise<void> => undefined;

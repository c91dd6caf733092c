import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { readShiftScene } from '@/shared/volunteering/shift-scene';
import { drawPicture, savePicture } from '@/src/platform/picture.weapp';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { memberAnswers } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aShiftDetail, shiftId } from '@/test/app/volunteering-home';
import PosterPage from '../pages/poster/index';
import { posterDrawing } from './draw-poster';
import { posterOfShift } from './poster-of-shift';
import { wrapText } from './wrap-text';

/** A pen that writes down where it wrote; a character is as wide as its font is high. */
function aPen() {
  const written: { text: string; right: number; bottom: number }[] = [];
  const boxes: number[][] = [];
  const pen = {
    font: '',
    fillStyle: '',
    textBaseline: '',
    measureText: (text: string) => ({ width: Array.from(text).length * sizeOf(pen.font) }),
    fillText: (text: string, left: number, top: number) => {
      const size = sizeOf(pen.font);
      written.push({ text, right: left + Array.from(text).length * size, bottom: top + size });
    },
    fillRect: (...box: number[]) => boxes.push(box),
    drawImage: jest.fn(),
  };
  return { pen: pen as unknown as CanvasRenderingContext2D & typeof pen, written, boxes };
}
const sizeOf = (font: string): number => Number(/(\d+)px/.exec(font)?.[1]);

const png = { contentType: 'image/png', contentBase64: 'iVBORw0KGgo=' };

describe('text in lines', () => {
  const fits = (text: string) => Array.from(text).length <= 8;

  it('loses nothing where there is room, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = wrapText(text, fits, 100);
        for (const line of lines) expect(fits(line)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps a time together, and says where it was cut', () => {
    expect(wrapText('请在明天上午10:00到', fits, 9)).toEqual(['请在明天上午', '10:00到']);
    expect(wrapText('一二三四五六七八九十', fits, 1)).toEqual(['一二三四五六七…']);
  });
});

describe('the drawing', () => {
  it.each([
    ['usual words', {}],
    [
      'the longest words',
      { title: '长'.repeat(40), place: '远'.repeat(60), contact: '人'.repeat(60) },
    ],
  ])('%s stay on the paper, above the code', (_, changes) => {
    const { pen, written } = aPen();
    const { draw, width, height } = posterDrawing(
      posterOfShift('锦绣花园', aShiftDetail(changes), png),
    );
    draw(pen, ['code' as unknown as CanvasImageSource]);
    for (const { right, bottom } of written) {
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    expect(pen.drawImage).toHaveBeenCalledTimes(1);
    expect(written.map(({ text }) => text).join('')).toContain('还有 3 个');
  });

  it('without WeChat’s code it draws one of the address, which leads to the shift', () => {
    const { pen, boxes } = aPen();
    const poster = posterOfShift('锦绣花园', aShiftDetail(), null);
    posterDrawing(poster).draw(pen, []);
    expect(boxes.length).toBeGreaterThan(200);
    const address = poster.code && 'address' in poster.code ? poster.code.address : '';
    expect(address).toMatch(/^http.*#\/features\/volunteering\/pages\/shift\/index\?scene=/);
    expect(readShiftScene(address)).toBe(shiftId);
  });
});

describe('the page', () => {
  const open = (answers = {}) => {
    setRouteParameters({ shiftId });
    const { pen } = aPen();
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
    jest.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue('data:image/png;base64,P');
    answeringServer({
      ...memberAnswers(),
      'volunteering.shiftDetail': () => aShiftDetail(),
      'volunteering.posterCode': () => null,
      ...answers,
    });
    return renderPage(<PosterPage />);
  };

  it('shows the picture and hands it over as a file', async () => {
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
    open();
    await userEvent.click(await screen.findByRole('button', { name: '保存海报' }));
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/已下载/)).toBeVisible();
  });

  it('a browser that cannot draw says what to do instead', async () => {
    open();
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    expect(await screen.findByText(/没有画成海报/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '保存海报' })).toBeNull();
  });

  it('a shift that is gone says so', async () => {
    open({ 'volunteering.posterCode': () => refusal('shiftNotFound') });
    expect(await screen.findByText(/没有找到这个班次/)).toBeVisible();
  });
});

describe('on the phone', () => {
  const phone = Taro as unknown as Record<string, unknown>;
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp';
    phone.requirePrivacyAuthorize = ({ success }: { success: () => void }) => success();
  });
  afterEach(() => {
    process.env.TARO_ENV = 'h5';
  });

  it('it is drawn on the page’s canvas in its own size', async () => {
    const { pen } = aPen();
    const canvas = { width: 0, height: 0, getContext: () => pen };
    const query = {
      select: () => query,
      node: (found: (result: object) => void) => {
        found({ node: canvas });
        return { exec: () => undefined };
      },
    };
    phone.createSelectorQuery = () => query;
    phone.canvasToTempFilePath = jest.fn(async () => ({ tempFilePath: 'wxfile://poster.png' }));
    const drawing = posterDrawing(posterOfShift('锦绣花园', aShiftDetail(), null));
    expect(await drawPicture(drawing)).toBe('wxfile://poster.png');
    expect(canvas).toMatchObject({ width: 750, height: 1200 });
  });

  it.each([
    ['fail auth deny', { needsSetting: true }],
    ['fail cancel', { needsSetting: false, words: expect.stringContaining('没有保存') }],
  ])('saving: %s is told in words', async (errMsg, outcome) => {
    phone.saveImageToPhotosAlbum = async () => Promise.reject({ errMsg });
    expect(await savePicture('wxfile://poster.png', '海报')).toMatchObject({
      done: false,
      ...outcome,
    });
  });
});

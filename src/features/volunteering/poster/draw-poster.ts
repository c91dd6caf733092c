import { qrModules } from '@/shared/qr-modules';
import type { Drawing } from '@/src/platform/picture';
import { wrapText } from './wrap-text';

/** What a poster says. */
export type Poster = {
  community: string;
  title: string;
  facts: { name: string; value: string }[];
  /** Of the mini-program as a data address, or of an address in the browser; null: neither is to be had. */
  code: { picture: string } | { address: string } | null;
};

/** Pixels. */
const width = 750;
const height = 1200;
const margin = 60;
const column = width - 2 * margin;
const headHeight = 170;
const codeSide = 240;
const footHeight = codeSide + 80;

const colours = {
  paper: '#faf7f2',
  surface: '#fffefb',
  ink: '#2a2521',
  soft: '#5d554c',
  accent: '#1f6f5c',
  onAccent: '#ffffff',
};

const font = (size: number, weight: 'normal' | 'bold' = 'normal'): string =>
  `${weight} ${size}px "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif`;

/** The poster of a shift: what, when, where, whom one asks, and a code that opens it. */
export const posterDrawing = (poster: Poster): Drawing => ({
  width,
  height,
  parts: poster.code && 'picture' in poster.code ? [poster.code.picture] : [],
  draw: (pen, [picture]) => {
    pen.textBaseline = 'top';
    box(pen, colours.paper, 0, 0, width, height);
    drawHead(pen, poster);
    drawFacts(pen, poster, drawTitle(pen, poster));
    drawFoot(pen, poster, picture);
  },
});

type Pen = CanvasRenderingContext2D;

function box(pen: Pen, colour: string, left: number, top: number, wide: number, high: number) {
  pen.fillStyle = colour;
  pen.fillRect(left, top, wide, high);
}

function drawHead(pen: Pen, { community }: Poster): void {
  box(pen, colours.accent, 0, 0, width, headHeight);
  pen.fillStyle = colours.onAccent;
  pen.font = font(52, 'bold');
  pen.fillText('志愿者招募', margin, 36);
  pen.font = font(30);
  write(pen, community, { left: margin, top: 108, wide: column, lineHeight: 40, most: 1 });
}

function drawTitle(pen: Pen, { title }: Poster): number {
  pen.fillStyle = colours.ink;
  pen.font = font(56, 'bold');
  const place = { left: margin, top: headHeight + 48, wide: column, lineHeight: 74, most: 3 };
  return write(pen, title, place) + 28;
}

const nameWidth = 110;

function drawFacts(pen: Pen, { facts }: Poster, top: number): void {
  const bottom = height - footHeight - 40;
  const lineHeight = 50;
  let next = top;
  for (const { name, value } of facts) {
    const room = Math.floor((bottom - next) / lineHeight);
    if (room < 1) return;
    pen.font = font(32);
    pen.fillStyle = colours.soft;
    pen.fillText(name, margin, next);
    pen.fillStyle = colours.ink;
    const place = { left: margin + nameWidth, top: next, wide: column - nameWidth, lineHeight };
    next = write(pen, value, { ...place, most: Math.min(2, room) }) + 12;
  }
}

function drawFoot(pen: Pen, { code }: Poster, picture: CanvasImageSource | undefined): void {
  const top = height - footHeight;
  box(pen, colours.surface, 0, top, width, footHeight);
  const [left, codeTop] = [width - margin - codeSide, top + 40];
  if (picture) pen.drawImage(picture, left, codeTop, codeSide, codeSide);
  else if (code && 'address' in code) drawModules(pen, code.address, left, codeTop);
  const wide = code ? column - codeSide - 30 : column;
  pen.fillStyle = colours.accent;
  pen.font = font(40, 'bold');
  const words = code ? '扫一扫，报名参加' : '在“邻里议事”里报名';
  const below = write(pen, words, {
    left: margin,
    top: codeTop + 36,
    wide,
    lineHeight: 54,
    most: 2,
  });
  pen.fillStyle = colours.soft;
  pen.font = font(28);
  const note = '服务时长如实记录，可以开具服务证明';
  write(pen, note, { left: margin, top: below + 12, wide, lineHeight: 40, most: 2 });
}

/** A QR code with its quiet zone of four modules, on whole pixels so that it stays sharp. */
function drawModules(pen: Pen, content: string, left: number, top: number): void {
  const modules = qrModules(content);
  const pixels = Math.floor(codeSide / (modules.length + 8));
  const inset = Math.floor((codeSide - pixels * modules.length) / 2);
  box(pen, '#ffffff', left, top, codeSide, codeSide);
  modules.forEach((row, down) => {
    row.forEach((isDark, right) => {
      if (!isDark) return;
      box(
        pen,
        '#000000',
        left + inset + right * pixels,
        top + inset + down * pixels,
        pixels,
        pixels,
      );
    });
  });
}

type Place = { left: number; top: number; wide: number; lineHeight: number; most: number };

/** Writes the lines of a text and answers where the next may begin. */
function write(pen: Pen, text: string, { left, top, wide, lineHeight, most }: Place): number {
  const lines = wrapText(text, (line) => pen.measureText(line).width <= wide, most);
  lines.forEach((line, index) => {
    pen.fillText(line, left, top + index * lineHeight);
  });
  return top + lines.length * lineHeight;
}

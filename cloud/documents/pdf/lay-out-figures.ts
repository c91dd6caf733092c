import { qrModules } from '@/shared/qr-modules';
import type { BarsBlock, QrBlock } from './blocks';
import { lineHeight, type Pen, type TextLook, widthOf } from './pen';
import { type Area, gap, type Piece, stacked, textPieces } from './piece';
import { printable } from './printable-text';

const look = { size: 10 } as const satisfies TextLook;
const nameLook = { size: 11, weight: 'bold' } as const satisfies TextLook;
const usualQrSize = 92;
const barHeight = 9;

/** A QR code with its text beside it. */
export function qrPieces({ content, lines, size = usualQrSize }: QrBlock, area: Area): Piece[] {
  const right = { left: area.left + size + 8, width: area.width - size - 8 };
  const beside = stacked(
    lines.flatMap((line, index) => textPieces(line, right, index === 0 ? nameLook : look)),
  );
  const code = qrDrawing(content, size);
  const height = Math.max(size, beside.height);
  return [
    {
      height,
      draw: (pen, top) => {
        code(pen, area.left, top);
        beside.draw(pen, top + Math.max(0, (height - beside.height) / 2));
      },
    },
  ];
}

/** Draws a code at a place; the quiet zone that readers need belongs to its size. */
export function qrDrawing(content: string, size: number) {
  const modules = qrModules(content);
  const module = size / (modules.length + 8);
  const darkRuns = modules.flatMap((row, y) => runs(row).map((run) => ({ ...run, y })));
  return (pen: Pen, x: number, y: number): void =>
    pen.fillAll(
      darkRuns.map((run) => ({
        x: x + (run.from + 4) * module,
        y: y + (run.y + 4) * module,
        width: run.length * module,
        height: module,
      })),
    );
}

/** Dark modules that touch, as one: a code has hundreds of modules. */
function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  for (const [place, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last && last.from + last.length === place) last.length += 1;
    else found.push({ from: place, length: 1 });
  }
  return found;
}

/** Horizontal bars, each with its name and figures in words above it: side by side if they fit. */
export function barPieces({ bars }: BarsBlock, area: Area): Piece[] {
  return bars.map(({ name, words, part, whole }) => {
    const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
    const bar: Piece = {
      height: barHeight + 4,
      draw: (pen, top) => {
        pen.fill(area.left, top + 2, area.width, barHeight, 'tint');
        if (share > 0) pen.fill(area.left, top + 2, area.width * share, barHeight, 'grey');
        pen.box(area.left, top + 2, area.width, barHeight, 'line');
      },
    };
    return stacked([...barTexts(name, words, area), bar, gap(lineHeight(look) / 3)]);
  });
}

function barTexts(name: string, words: string, area: Area): Piece[] {
  const [title, figures] = [printable(name), printable(words)];
  const room = area.width - widthOf(title, nameLook) - widthOf(figures, look);
  if (room < 12 || /\n/.test(title + figures))
    return [...textPieces(name, area, nameLook), ...textPieces(words, area, look)];
  return [
    {
      height: lineHeight(nameLook),
      draw: (pen, top) => {
        pen.text(title, area.left, top, nameLook);
        pen.rightAligned(figures, area.left + area.width, top, look);
      },
    },
  ];
}

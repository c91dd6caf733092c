import { qrModules } from '@/shared/qr-modules';
import type { BarsBlock, QrBlock } from './blocks';
import { lineHeight, type TextLook } from './pen';
import { type Area, gap, heightOf, type Piece, stacked, textPieces } from './piece';

const look = { size: 10 } as const satisfies TextLook;
const nameLook = { size: 10.5, weight: 'bold' } as const satisfies TextLook;
const usualQrSize = 92;
const barHeight = 9;

/** A QR code with its text beside it. */
export function qrPieces({ content, lines, size = usualQrSize }: QrBlock, area: Area): Piece[] {
  const modules = qrModules(content);
  // The quiet zone that readers need belongs to the size.
  const module = size / (modules.length + 8);
  const beside = stacked(
    lines.flatMap((line) =>
      textPieces(line, { left: area.left + size + 8, width: area.width - size - 8 }, look),
    ),
  );
  const height = Math.max(size, beside.height);
  return [
    {
      height,
      draw: (pen, top) => {
        const corner = { x: area.left + 4 * module, y: top + 4 * module };
        pen.fillAll(
          modules.flatMap((row, y) =>
            runs(row).map(({ from, length }) => ({
              x: corner.x + from * module,
              y: corner.y + y * module,
              width: length * module,
              height: module,
            })),
          ),
        );
        beside.draw(pen, top + Math.max(0, (height - beside.height) / 2));
      },
    },
  ];
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

/** Horizontal bars, each with its name and figures in words above it. */
export function barPieces({ bars }: BarsBlock, area: Area): Piece[] {
  return bars.map(({ name, words, part, whole }) => {
    const texts = [...textPieces(name, area, nameLook), ...textPieces(words, area, look)];
    const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
    const bar: Piece = {
      height: barHeight + 4,
      draw: (pen, top) => {
        pen.fill(area.left, top + 2, area.width, barHeight, 'tint');
        if (share > 0) pen.fill(area.left, top + 2, area.width * share, barHeight, 'grey');
        pen.box(area.left, top + 2, area.width, barHeight, 'line');
      },
    };
    return stacked([...texts, bar, gap(lineHeight(look) / 3)]);
  });
}

export const barsHeight = (block: BarsBlock, area: Area): number =>
  heightOf(barPieces(block, area));

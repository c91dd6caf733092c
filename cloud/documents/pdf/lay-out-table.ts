import type { TableBlock } from './blocks';
import { lineHeight, type TextLook, widthOf } from './pen';
import { type Area, linesOf, type Piece } from './piece';

const bodyLook = { size: 10 } as const satisfies TextLook;
const headLook = { size: 10, weight: 'bold' } as const satisfies TextLook;
const padding = 4;
/** A cell with more text is cut: a row has to fit a page. */
const mostLines = 30;

type Column = TableBlock['columns'][number] & Area;

/** A table, one piece a row; its head is repeated on every page it reaches. */
export function tablePieces(
  { columns, rows, leastRowHeight = 0 }: TableBlock,
  area: Area,
): Piece[] {
  const placed = placeColumns(columns, area);
  const head = rowPiece(
    placed,
    placed.map(({ title }) => title),
    headLook,
    0,
  );
  const body = rows.map((cells) => ({
    ...rowPiece(placed, cells, bodyLook, leastRowHeight),
    repeated: head,
  }));
  return [{ ...head, keptWithNext: true }, ...body];
}

function placeColumns(columns: TableBlock['columns'], { left, width }: Area): Column[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map((column) => {
    const placed = { ...column, left: x, width: (width * column.share) / whole };
    x += placed.width;
    return placed;
  });
}

function rowPiece(
  columns: readonly Column[],
  cells: readonly string[],
  look: TextLook,
  leastHeight: number,
): Piece {
  const written = columns.map(({ width }, index) => {
    const lines = linesOf(cells[index] ?? '', width - 2 * padding, look);
    return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '……'] : lines;
  });
  const most = Math.max(1, ...written.map((lines) => lines.length));
  const textHeight = most * lineHeight(look) + padding;
  const height = Math.max(textHeight, leastHeight);
  return {
    height,
    draw: (pen, top) => {
      for (const [index, column] of columns.entries()) {
        if (look === headLook) pen.fill(column.left, top, column.width, height, 'tint');
        pen.box(column.left, top, column.width, height, 'line');
        const lines = written[index] ?? [];
        let y = top + (height - lines.length * lineHeight(look)) / 2;
        for (const line of lines) {
          const right = column.left + column.width - padding - widthOf(line, look);
          pen.text(line, column.align === 'right' ? right : column.left + padding, y, look);
          y += lineHeight(look);
        }
      }
    },
  };
}

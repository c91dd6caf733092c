import type { TableBlock, TableCell } from './blocks';
import { qrDrawing } from './lay-out-figures';
import { lineHeight, type Pen, type TextLook, widthOf } from './pen';
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

/** What a cell shows, of a known height, drawn from its upper left corner. */
type Content = { height: number; draw: (pen: Pen, x: number, y: number) => void };

function rowPiece(
  columns: readonly Column[],
  cells: readonly TableCell[],
  look: TextLook,
  leastHeight: number,
): Piece {
  const contents = columns.map((column, index) => contentOf(cells[index] ?? '', column, look));
  const height = Math.max(
    leastHeight,
    lineHeight(look) + padding,
    ...contents.map((content) => content.height + padding),
  );
  return {
    height,
    draw: (pen, top) => {
      for (const [index, column] of columns.entries()) {
        if (look === headLook) pen.fill(column.left, top, column.width, height, 'tint');
        pen.box(column.left, top, column.width, height, 'line');
        const content = contents[index];
        content?.draw(pen, column.left, top + (height - content.height) / 2);
      }
    },
  };
}

function contentOf(cell: TableCell, { width, align }: Column, look: TextLook): Content {
  if (typeof cell !== 'string') {
    const code = qrDrawing(cell.qr, width);
    return { height: width, draw: code };
  }
  const all = linesOf(cell, width - 2 * padding, look);
  const lines = all.length > mostLines ? [...all.slice(0, mostLines - 1), '……'] : all;
  return {
    height: lines.length * lineHeight(look),
    draw: (pen, x, y) => {
      for (const [index, line] of lines.entries()) {
        const indent = align === 'right' ? width - padding - widthOf(line, look) : padding;
        pen.text(line, x + indent, y + index * lineHeight(look), look);
      }
    },
  };
}

import { breakLines } from './break-lines';
import { lineHeight, type Pen, type TextLook, widthOf } from './pen';
import { printable } from './printable-text';

/** Something of a known height that is drawn as a whole: a line, a row, a box. */
export type Piece = {
  readonly height: number;
  readonly draw: (pen: Pen, top: number) => void;
  /** Drawn again on top of each page that continues: the head of a table. */
  readonly repeated?: Piece;
  /** Stays on one page with the piece after it: a heading, a table's head. */
  readonly keptWithNext?: boolean;
  /** Nothing but space, which needs no page of its own. */
  readonly blank?: boolean;
};

export type Area = { readonly left: number; readonly width: number };

export const linesOf = (text: string, width: number, look: TextLook): string[] =>
  breakLines(printable(text), width, (part) => widthOf(part, look));

/** A text, one piece a line. */
export function textPieces(text: string, { left, width }: Area, look: TextLook): Piece[] {
  return linesOf(text, width, look).map((line) => ({
    height: lineHeight(look),
    draw: (pen, top) => pen.text(line, left, top, look),
  }));
}

export const gap = (height: number): Piece => ({ height, draw: () => undefined, blank: true });

export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height }) => sum + height, 0);

/** Several pieces as one, drawn from the top down. */
export const stacked = (pieces: readonly Piece[]): Piece => ({
  height: heightOf(pieces),
  draw: (pen, top) => {
    let y = top;
    for (const piece of pieces) {
      piece.draw(pen, y);
      y += piece.height;
    }
  },
});

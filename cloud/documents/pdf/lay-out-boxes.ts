import type { Block, OptionBoxes } from './blocks';
import { lineHeight, type TextLook, widthOf } from './pen';
import { type Area, gap, linesOf, type Piece } from './piece';
import { printable } from './printable-text';

const look = { size: 12 } as const satisfies TextLook;
const noteLook = { size: 9.5, colour: 'grey' } as const satisfies TextLook;
const tick = 13;
const rowGap = 5;
const fieldWidth = 34;

/** Boxes with their words, side by side as far as they fit. */
export function tickBoxPieces(
  { words }: Extract<Block, { kind: 'tickBoxes' }>,
  { left, width }: Area,
): Piece[] {
  const rows: { word: string; x: number }[][] = [[]];
  let x = left;
  for (const word of words.map(printable)) {
    const needed = tick + 8 + widthOf(word, look) + 36;
    if (x > left && x + needed > left + width) {
      rows.push([]);
      x = left;
    }
    rows.at(-1)?.push({ word, x });
    x += needed;
  }
  return rows.map((row) => ({
    height: lineHeight(look) + rowGap,
    draw: (pen, top) => {
      for (const box of row) {
        pen.box(box.x, top + 2, tick, tick);
        pen.text(box.word, box.x + tick + 8, top - 0.5, look);
      }
    },
  }));
}

/** One row for each option. */
export function optionBoxPieces({ options, answer }: OptionBoxes, area: Area): Piece[] {
  const rows = options.map((option) => optionPiece(option, answer, area));
  return answer.by === 'write' ? [hintPiece(answer.hint, area), ...rows] : rows;
}

function optionPiece(
  { title, note }: OptionBoxes['options'][number],
  answer: OptionBoxes['answer'],
  { left, width }: Area,
): Piece {
  const scale = answer.by === 'scale' ? numbers(answer.from, answer.to) : [];
  const boxes = answer.by === 'tick' ? 0 : answer.by === 'write' ? fieldWidth : scale.length * 20;
  const textLeft = answer.by === 'tick' ? left + tick + 8 : left;
  const textRoom = left + width - boxes - (boxes > 0 ? 12 : 0) - textLeft;
  const titles = linesOf(title, textRoom, look);
  const notes = note === '' ? [] : linesOf(note, textRoom, noteLook);
  const textHeight = titles.length * lineHeight(look) + notes.length * lineHeight(noteLook);
  return {
    height: Math.max(textHeight, 20) + rowGap,
    draw: (pen, top) => {
      let y = top;
      for (const line of titles) {
        pen.text(line, textLeft, y, look);
        y += lineHeight(look);
      }
      for (const line of notes) {
        pen.text(line, textLeft, y, noteLook);
        y += lineHeight(noteLook);
      }
      if (answer.by === 'tick') pen.box(left, top + 2, tick, tick);
      if (answer.by === 'write') pen.box(left + width - fieldWidth, top, fieldWidth, 20);
      for (const [index, number] of scale.entries())
        pen.centred(number, left + width - boxes + index * 20 + 10, top, look);
    },
  };
}

function hintPiece(hint: string, { left, width }: Area): Piece {
  const text = printable(hint);
  return {
    height: lineHeight(noteLook),
    draw: (pen, top) => pen.rightAligned(text, left + width, top, noteLook),
    keptWithNext: true,
  };
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const signatureHeight = 34;

/** Lines to sign on, two beside each other. */
export function signaturePieces(
  { names }: Extract<Block, { kind: 'signatures' }>,
  { left, width }: Area,
): Piece[] {
  const half = width / 2;
  const rows = Array.from({ length: Math.ceil(names.length / 2) }, (_, row) =>
    names.slice(row * 2, row * 2 + 2).map(printable),
  );
  const drawn = rows.map<Piece>((row) => ({
    height: signatureHeight,
    draw: (pen, top) => {
      for (const [index, name] of row.entries()) {
        const x = left + index * half;
        pen.text(name, x, top + 12, look);
        const from = x + widthOf(name, look) + 6;
        pen.line(from, top + 29, Math.max(from + 20, x + half - 16), top + 29, 'black');
      }
    },
  }));
  return [gap(4), ...drawn];
}

import type { Block, Fact, PictureBlock } from './blocks';
import { optionBoxPieces, signaturePieces, tickBoxPieces } from './lay-out-boxes';
import { barPieces, qrPieces } from './lay-out-figures';
import { tablePieces } from './lay-out-table';
import { type Area, gap, heightOf, type Piece, stacked, textPieces } from './piece';
import { headingLook, textLooks } from './text-looks';

/** The pieces of a block from the top down. `pageHeight`: what fits one page. */
export function layOutBlock(block: Block, area: Area, pageHeight: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [gap(8), ...textPieces(block.text, area, headingLook), gap(3)].map((piece) => ({
        ...piece,
        keptWithNext: true,
      }));
    case 'text':
      return [...textPieces(block.text, area, textLooks[block.look ?? 'plain']), gap(3)];
    case 'facts':
      return [...block.facts.map((fact) => factPiece(fact, area)), gap(3)];
    case 'table':
      return [...tablePieces(block, area), gap(6)];
    case 'tickBoxes':
      return tickBoxPieces(block, area);
    case 'optionBoxes':
      return optionBoxPieces(block, area);
    case 'qr':
      return qrPieces(block, area);
    case 'picture':
      return [picturePiece(block, area), gap(6)];
    case 'bars':
      return barPieces(block, area);
    case 'signatures':
      return signaturePieces(block, area);
    case 'gap':
      return [gap(block.height)];
    case 'rule':
      return [rulePiece(area)];
    case 'together': {
      const pieces = block.blocks.flatMap((inner) => layOutBlock(inner, area, pageHeight));
      return heightOf(pieces) <= pageHeight ? [stacked(pieces)] : pieces;
    }
  }
}

const nameWidth = 84;

function factPiece([name, value]: Fact, { left, width }: Area): Piece {
  const names = stacked(textPieces(name, { left, width: nameWidth - 6 }, textLooks.strong));
  const beside = { left: left + nameWidth, width: width - nameWidth };
  const values = stacked(textPieces(value, beside, textLooks.plain));
  return {
    height: Math.max(names.height, values.height),
    draw: (pen, top) => {
      names.draw(pen, top);
      values.draw(pen, top);
    },
  };
}

const rulePiece = ({ left, width }: Area): Piece => ({
  height: 10,
  draw: (pen, top) => pen.line(left, top + 5, left + width, top + 5),
});

const picturePiece = ({ bytes, height }: PictureBlock, { left, width }: Area): Piece => ({
  height,
  draw: (pen, top) => pen.picture(bytes, left, top, width, height),
});

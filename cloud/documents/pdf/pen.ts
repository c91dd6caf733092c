import type PDFDocument from 'pdfkit';
import { isDrawable } from './drawable-picture';
import { type FontWeight, fontOf } from './fonts';

export type TextLook = {
  /** points */
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: Colour;
};

/** Everything is printed in black and grey: a notice board's copier knows no other colours. */
const colours = { black: '#000000', grey: '#555555', line: '#999999', tint: '#ededed' } as const;
export type Colour = keyof typeof colours;

/** Line height of running text, as a multiple of its size. */
const leading = 1.55;
/** Where the baseline of a line lies, from its top. */
const baseline = 1.1;

export const lineHeight = ({ size }: TextLook): number => size * leading;

const advances: Record<FontWeight, Map<string, number>> = { regular: new Map(), bold: new Map() };

/** Width in points of printable text on one line; characters are measured once a process. */
export function widthOf(text: string, { size, weight = 'regular' }: TextLook): number {
  const known = advances[weight];
  let width = 0;
  for (const character of text) {
    let advance = known.get(character);
    if (advance === undefined) {
      const font = fontOf(weight);
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      advance = glyph.advanceWidth / font.unitsPerEm;
      known.set(character, advance);
    }
    width += advance;
  }
  return width * size;
}

/** Draws on the current page of a PDF; places in points from the page's upper left corner. */
export class Pen {
  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** One line of printable text whose top is at `y`. */
  text(line: string, x: number, y: number, look: TextLook): void {
    if (line === '') return;
    const { size, weight = 'regular', colour = 'black' } = look;
    this.document
      .font(weight)
      .fontSize(size)
      .fillColor(colours[colour])
      .text(line, x, y + size * baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  centred(line: string, middle: number, y: number, look: TextLook): void {
    this.text(line, middle - widthOf(line, look) / 2, y, look);
  }

  rightAligned(line: string, right: number, y: number, look: TextLook): void {
    this.text(line, right - widthOf(line, look), y, look);
  }

  line(fromX: number, fromY: number, toX: number, toY: number, colour: Colour = 'line'): void {
    this.document
      .lineWidth(0.6)
      .strokeColor(colours[colour])
      .moveTo(fromX, fromY)
      .lineTo(toX, toY)
      .stroke();
  }

  /** An empty box, to tick or to write into. */
  box(x: number, y: number, width: number, height: number, colour: Colour = 'black'): void {
    this.document.lineWidth(0.9).strokeColor(colours[colour]).rect(x, y, width, height).stroke();
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.document.rect(x, y, width, height).fill(colours[colour]);
  }

  /** A picture in the middle of a box, as large as fits it. What is no picture leaves the box alone. */
  picture(bytes: Uint8Array, x: number, y: number, width: number, height: number): void {
    if (!isDrawable(bytes)) {
      this.box(x, y, width, height, 'line');
      return;
    }
    try {
      this.document.image(Buffer.from(bytes), x, y, {
        fit: [width, height],
        align: 'center',
        valign: 'center',
      });
    } catch {
      this.box(x, y, width, height, 'line');
    }
  }

  /** Many rectangles as one shape, so that no hairlines show between neighbours. */
  fillAll(rectangles: readonly { x: number; y: number; width: number; height: number }[]): void {
    for (const { x, y, width, height } of rectangles) this.document.rect(x, y, width, height);
    this.document.fill(colours.black);
  }
}

/** Makes both fonts known to a document; only the characters it uses are embedded. */
export function registerFonts(document: InstanceType<typeof PDFDocument>): void {
  document.registerFont('regular', fontSource('regular'));
  document.registerFont('bold', fontSource('bold'));
}

// pdfkit takes an opened font as it is; its types know only files and bytes.
const fontSource = (weight: FontWeight) => fontOf(weight) as unknown as PDFKit.Mixins.PDFFontSource;

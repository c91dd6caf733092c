import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { Refusal } from '@/shared/refusals';
import type { PdfDescription, Sheet } from './blocks';
import { layOutBlock } from './lay-out-block';
import { paginate } from './paginate';
import { paper, textBottom, textWidth } from './paper';
import { lineHeight, Pen, registerFonts, widthOf } from './pen';
import { gap, heightOf, linesOf, type Piece, textPieces } from './piece';
import { printable } from './printable-text';
import { footLook, largeTitleLook, textLooks, titleLook } from './text-looks';

const area = { left: paper.margin, width: textWidth };
/** Pages of one file: what a cloud function makes in its time. */
const mostPages = 2_500;

const pageHeight = textBottom - paper.margin;

/**
 * A PDF with Chinese text that can be searched and copied. Gives the event loop a turn after each
 * page, so that a stack of ballot papers does not hold up other callers.
 *
 * @throws Refusal documentTooLarge
 */
export async function makePdf(
  { title, sheets, twoSided = false }: PdfDescription,
  madeAt: Date,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: printable(title), CreationDate: madeAt, ModDate: madeAt },
  });
  registerFonts(document);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const pen = new Pen(document);
  let printed = 0;
  for (const sheet of sheets) {
    const pages = paginate(layOutSheet(sheet), pageHeight);
    for (const [index, pieces] of pages.entries()) {
      printed += 1;
      if (printed > mostPages) throw new Refusal('documentTooLarge');
      document.addPage();
      drawPage(pen, pieces);
      drawFoot(pen, sheet.foot, `第 ${index + 1} 页／共 ${pages.length} 页`);
      await nextTurn();
    }
    if (twoSided && pages.length % 2 === 1) document.addPage();
  }
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

function layOutSheet(sheet: Sheet): Piece[] {
  const blocks = sheet.blocks.flatMap((block) => layOutBlock(block, area, pageHeight));
  return [...headPieces(sheet.head), ...blocks];
}

/** Kind of paper and community on the left, the framed label on the right, the title across the page below. */
function headPieces({ communityName, kind, title, label, largeTitle }: Sheet['head']): Piece[] {
  const [kindOfPaper, framed] = [printable(`${kind}　`), printable(label)];
  const labelWidth = widthOf(framed, textLooks.strong) + 14;
  const nameLeft = area.left + widthOf(kindOfPaper, textLooks.strong);
  const nameWidth = area.left + area.width - labelWidth - 12 - nameLeft;
  const names = linesOf(communityName, Math.max(60, nameWidth), textLooks.plain);
  const first: Piece = {
    height: 7 + names.length * lineHeight(textLooks.plain),
    draw: (pen, top) => {
      pen.text(kindOfPaper, area.left, top + 1, textLooks.strong);
      for (const [index, name] of names.entries())
        pen.text(name, nameLeft, top + 1 + index * lineHeight(textLooks.plain), textLooks.plain);
      const x = area.left + area.width - labelWidth;
      pen.box(x, top, labelWidth, 20);
      pen.text(framed, x + 7, top + 1.5, textLooks.strong);
    },
  };
  const look = largeTitle ? largeTitleLook : titleLook;
  const titles = linesOf(title, area.width, look).map<Piece>((line) => ({
    height: lineHeight(look),
    draw: (pen, top) => pen.centred(line, paper.width / 2, top, look),
  }));
  const rule: Piece = {
    height: 10,
    draw: (pen, top) => pen.line(area.left, top + 4, area.left + area.width, top + 4, 'black'),
  };
  return [first, gap(6), ...titles, rule];
}

function drawPage(pen: Pen, pieces: readonly Piece[]): void {
  let y = paper.margin;
  for (const piece of pieces) {
    piece.draw(pen, y);
    y += piece.height;
  }
}

function drawFoot(pen: Pen, foot: string, number: string): void {
  const right = paper.margin + textWidth;
  const y = paper.height - paper.margin - heightOf(textPieces(number, area, footLook));
  pen.line(paper.margin, y - 3, right, y - 3);
  pen.rightAligned(number, right, y, footLook);
  const [line = ''] = linesOf(foot, textWidth - widthOf(number, footLook) - 16, footLook);
  pen.text(line, paper.margin, y, footLook);
}

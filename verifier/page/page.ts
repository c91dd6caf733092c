import { checkReceipt, type ReceiptAnswer, readReceipt } from '../checks/check-receipt';
import type { Bulletin } from '../reading/read-bulletin';
import { FormatFault } from '../reading/readers';
import { verifyBulletin } from '../verify-bulletin';
import { drawReport } from './draw-report';

function part<Part extends HTMLElement>(id: string): Part {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as Part;
}

const fileField = part<HTMLInputElement>('file');
const drop = part('drop');
const again = part<HTMLButtonElement>('again');
const progress = part('progress');
const bar = part<HTMLProgressElement>('bar');
const step = part('step');
const report = part('report');

let chosen: File | null = null;
let isBusy = false;

/** What was copied from the notice, without the spaces that make it readable there. */
const typed = (id: string): string =>
  part<HTMLInputElement | HTMLTextAreaElement>(id).value.replace(/\s+/g, '');

async function verifyChosen(): Promise<void> {
  if (!chosen || isBusy) return;
  isBusy = true;
  const file = chosen;
  report.hidden = true;
  progress.hidden = false;
  try {
    const [key, root] = [typed('key'), typed('root')];
    const expected = { ...(key ? { key } : {}), ...(root ? { root } : {}) };
    const verification = await verifyBulletin(await textOf(file), expected, showStep);
    const receipt = verification.bulletin ? answerToReceipt(verification.bulletin) : null;
    drawReport(report, file.name, verification, receipt);
  } finally {
    progress.hidden = true;
    isBusy = false;
    again.disabled = false;
  }
}

/** A file that is no text is no bulletin: an empty text says so. */
async function textOf(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return '';
  }
}

/** Waits until the step is on the screen: a large bulletin keeps the page busy for seconds. */
function showStep(name: string, done: number, of: number): Promise<void> {
  bar.max = of;
  bar.value = done;
  step.textContent = `${name}……`;
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function answerToReceipt(bulletin: Bulletin): ReceiptAnswer | null {
  const pasted = part<HTMLTextAreaElement>('receipt').value.trim();
  if (pasted === '') return null;
  try {
    return checkReceipt(bulletin, readReceipt(pasted));
  } catch (fault) {
    if (!(fault instanceof FormatFault)) throw fault;
    return { words: '粘贴的内容不是完整的回执，请在小程序里重新复制。', isFault: true };
  }
}

function choose(file: File | undefined): void {
  if (!file) return;
  chosen = file;
  void verifyChosen();
}

fileField.addEventListener('change', () => choose(fileField.files?.[0]));
again.addEventListener('click', () => void verifyChosen());
// Whoever cannot run this goes on reading that the browser is too old.
part('too-old').hidden = true;
// Anywhere on the page, so that a file that misses the box does not replace the page.
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('is-dropping', name === 'dragover');
  });
}
document.addEventListener('drop', (event) => choose(event.dataTransfer?.files[0]));

import type { ReceiptAnswer } from '../checks/check-receipt';
import { findingKinds } from '../checks/finding';
import { aboutPoll, verdictOf } from '../report/report-lines';
import type { Verification } from '../verify-bulletin';

const tick = 'M9.5 16.6 4.9 12l-1.4 1.4 6 6L20.5 8.4 19.1 7z';
const cross =
  'M18.3 7.1 16.9 5.7 12 10.6 7.1 5.7 5.7 7.1 10.6 12l-4.9 4.9 1.4 1.4 4.9-4.9 4.9 4.9 1.4-1.4-4.9-4.9z';

/** Shows what was found, for reading and for printing. */
export function drawReport(
  place: HTMLElement,
  fileName: string,
  verification: Verification,
  receipt: ReceiptAnswer | null,
): void {
  const { bulletin, findings } = verification;
  const shown: HTMLElement[] = [verdict(verdictOf(verification), findings.length === 0)];
  if (findings.length > 0) {
    const lines = findings.map(({ kind, words }) => `${findingKinds[kind]}：${words}`);
    shown.push(list('findings', lines));
  }
  if (receipt) shown.push(verdict(`您的回执：${receipt.words}`, !receipt.isFault));
  if (bulletin)
    shown.push(
      list(
        'facts',
        aboutPoll(bulletin).filter((line) => line !== ''),
      ),
    );
  const when = new Date().toLocaleString('zh-CN');
  shown.push(element('p', 'note', `文件：${fileName}，核对时间：${when}`), printButton());
  place.replaceChildren(...shown);
  place.hidden = false;
  place.focus();
}

function verdict(words: string, isGood: boolean): HTMLElement {
  const box = element('div', `verdict ${isGood ? 'is-good' : 'is-bad'}`, '');
  box.append(icon(isGood ? tick : cross), element('span', '', words));
  return box;
}

function icon(path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(namespace, 'path');
  drawn.setAttribute('d', path);
  drawn.setAttribute('fill', 'currentColor');
  svg.append(drawn);
  return svg;
}

function list(className: string, lines: readonly string[]): HTMLElement {
  const all = element('ul', className, '');
  all.append(...lines.map((line) => element('li', '', line)));
  return all;
}

function printButton(): HTMLElement {
  const button = element('button', 'no-print', '打印这份报告');
  button.addEventListener('click', () => window.print());
  return button;
}

function element(name: string, className: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}

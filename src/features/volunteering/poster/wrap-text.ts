/** Whether some text fits beside what stands in the line already. */
type Fits = (text: string) => boolean;

/**
 * Lines of a text that each fit; what does not fit into `most` lines ends in …. Chinese breaks
 * anywhere, numbers and Latin words stay together where they can.
 */
export function wrapText(text: string, fits: Fits, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\w.:/-]+|[\s\S]/gu) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of piece) {
      if (line === '' || fits(line + character)) line += character;
      else {
        lines.push(line);
        line = character;
      }
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length <= most ? lines : cut(lines, fits, most);
}

function cut(lines: readonly string[], fits: Fits, most: number): string[] {
  let last = Array.from(lines[most - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}

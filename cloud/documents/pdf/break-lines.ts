/** Width of a text in points. */
export type Measure = (text: string) => number;

// Punctuation that may not begin a line, and that may not end one (GB/T 15834, as in print).
const neverFirst = /^[、。，．：；！？）」』】》〉〕｝”’…—～·％‰℃,.:;!?)\]}%]$/u;
const neverLast = /^[（「『【《〈〔｛“‘￥¥([{]$/u;
/** Letters, digits and what holds them together: kept in one piece while it fits a line. */
const words = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:/+\-_%@]*|\n|./gsu;

/**
 * Breaks a text into lines no wider than `width` points, as Chinese is set: between any two
 * characters, but not before closing or after opening punctuation and not inside a number or word.
 * What is wider than a whole line is broken anywhere.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const begin = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const cluster of clusters(paragraph)) {
    const needed = measure(cluster.trimEnd());
    if (line !== '' && used + needed > width) begin();
    if (line === '' && cluster.trim() === '') continue;
    if (needed <= width) {
      line += cluster;
      used += measure(cluster);
      continue;
    }
    for (const character of cluster) {
      const wide = measure(character);
      if (line !== '' && used + wide > width) begin();
      line += character;
      used += wide;
    }
  }
  begin();
  return lines;
}

/** The pieces between which a line may end. */
function clusters(paragraph: string): string[] {
  const result: string[] = [];
  let opening = '';
  for (const [piece] of paragraph.matchAll(words)) {
    if (neverLast.test(piece)) {
      opening += piece;
    } else if (neverFirst.test(piece) && opening === '' && result.length > 0) {
      result[result.length - 1] += piece;
    } else {
      result.push(opening + piece);
      opening = '';
    }
  }
  return opening === '' ? result : [...result, opening];
}

import { readXml } from './read-xml';

/**
 * Longer texts are cut off: no column of a register may be as long, so the line is faulty anyway, and
 * thousands of cells can refer to one text.
 */
export const longestText = 1_000;

/**
 * Collects the text of one cell or shared string: all `t` elements except those of phonetic guides
 * (`rPh`), which repeat the text as it is pronounced.
 */
export function textCollector() {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name: string) {
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't';
    },
    close(name: string) {
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
    add(more: string) {
      if (isText && !isPhonetic && text.length < longestText) text += more;
    },
    take(): string {
      const taken = unescapeText(text.slice(0, longestText));
      text = '';
      return taken;
    },
  };
}

/** Texts that cells refer to by number (ECMA-376 part 1 § 18.4). */
export async function readSharedTexts(content: Uint8Array | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (content === undefined) return texts;
  const collector = textCollector();
  await readXml(content, {
    open: collector.open,
    close(name) {
      collector.close(name);
      if (name === 'si') texts.push(collector.take());
    },
    text: collector.add,
  });
  return texts;
}

/** Spreadsheets write a control character as _x000D_ (ECMA-376 part 1 § 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

import { setImmediate as breathe } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const chunkLength = 256 * 1024;

/**
 * Reads a workbook part as a stream, names without their namespace prefix. The parser knows only the
 * five entities of XML itself, so nothing can be expanded or fetched; a part that is not well formed
 * is refused. The event loop gets its turn between chunks.
 */
export async function readXml(content: Uint8Array, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  parser.on('error', () => {
    throw new FileRefused({ code: 'registerFileUnreadable' });
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for (let start = 0; start < content.length; start += chunkLength) {
    const chunk = content.subarray(start, start + chunkLength);
    parser.write(decoder.decode(chunk, { stream: true }));
    await breathe();
  }
  parser.write(decoder.decode()).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

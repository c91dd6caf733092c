// Prints the text of each page of the PDF on standard input, as JSON. A program of its own because
// the reader is an ES module, which jest does not load.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { text } = await extractText(document, { mergePages: false });
process.stdout.write(JSON.stringify(text));

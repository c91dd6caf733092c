import { ApiFailure, asyncApis } from './async-api';
import { base64ToBytes, base64ToText, bytesToBase64, textToBase64 } from './base64';
import type { Phone } from './phone';

const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const USER_DATA_PATH = 'wxfile://usr';

type Pass = (name: string) => Promise<void>;

/** Photos and the file system: a chosen photo is what the test hands over, or a single pixel. */
export function fileApis({ memory, dialogs, log }: Phone, pass: Pass) {
  const { files } = memory;
  const contentOf = (path: unknown) => {
    const content = files.get(String(path));
    if (content === undefined) throw new ApiFailure(`no such file or directory ${String(path)}`);
    return content;
  };
  const sizeOf = (path: unknown) => base64ToBytes(contentOf(path)).length;
  const addTemporary = (content: string) => {
    const path = `wxfile://tmp_${files.size + 1}.png`;
    files.set(path, content);
    return path;
  };
  async function choosePhotos(name: string) {
    await pass(name);
    const answer = await dialogs.ask({ kind: 'photo', title: '', content: '', choices: [] });
    if ('cancel' in answer) throw new ApiFailure('cancel');
    const given = 'value' in answer && Array.isArray(answer.value) ? answer.value : [ONE_PIXEL];
    return given.map((content) => addTemporary(String(content)));
  }
  const read = (path: unknown, encoding: unknown) => {
    if (encoding === 'base64') return contentOf(path);
    return encoding ? base64ToText(contentOf(path)) : base64ToBytes(contentOf(path)).buffer;
  };
  const write = (path: unknown, data: unknown, encoding: unknown) => {
    if (typeof data !== 'string') {
      files.set(String(path), bytesToBase64(new Uint8Array(data as ArrayBuffer)));
    } else files.set(String(path), encoding === 'base64' ? data : textToBase64(data));
  };
  const manager = {
    readFileSync: read,
    writeFileSync: write,
    unlinkSync: (path: unknown) => void files.delete(String(path)),
    accessSync: (path: unknown) => void contentOf(path),
    ...asyncApis(log, {
      readFile: ({ filePath, encoding }) => ({ data: read(filePath, encoding) }),
      writeFile: ({ filePath, data, encoding }) => write(filePath, data, encoding),
      unlink: ({ filePath }) => void files.delete(String(filePath)),
      access: ({ path }) => void contentOf(path),
      getFileInfo: ({ filePath }) => ({ size: sizeOf(filePath) }),
    }),
  };
  return {
    getFileSystemManager: () => manager,
    ...asyncApis(log, {
      async chooseMedia() {
        const paths = await choosePhotos('chooseMedia');
        const tempFiles = paths.map((tempFilePath) => ({
          tempFilePath,
          size: sizeOf(tempFilePath),
          fileType: 'image',
        }));
        return { type: 'image', tempFiles };
      },
      async chooseImage() {
        const tempFilePaths = await choosePhotos('chooseImage');
        return {
          tempFilePaths,
          tempFiles: tempFilePaths.map((path) => ({ path, size: sizeOf(path) })),
        };
      },
      async chooseMessageFile() {
        const paths = await choosePhotos('chooseMessageFile');
        const tempFiles = paths.map((path) => ({
          path,
          size: sizeOf(path),
          name: path.split('/').at(-1),
          type: 'file',
          time: 0,
        }));
        return { tempFiles };
      },
      compressImage: ({ src }) => ({ tempFilePath: addTemporary(contentOf(src)) }),
      getImageInfo: ({ src }) => ({
        width: 1,
        height: 1,
        path: src,
        type: 'png',
        orientation: 'up',
      }),
      previewImage: () => undefined,
      previewMedia: () => undefined,
      openDocument: () => undefined,
      saveImageToPhotosAlbum: () => undefined,
      shareFileMessage: () => undefined,
    }),
  };
}

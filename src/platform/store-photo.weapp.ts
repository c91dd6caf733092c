import Taro from '@tarojs/taro';
import { CallFailure, NoAnswer } from './call-errors';
import type { CallError } from './envelope';
import { newRequestId } from './request-id';
import { hostedAddress, isInCloud } from './server-address';
import { readSession } from './session';

const contentTypes: Record<string, string> = { png: 'image/png', webp: 'image/webp' };

const extensionOf = (path: string): string => path.split('.').pop()?.toLowerCase() ?? 'jpg';

async function storeInCloud(path: string): Promise<string> {
  const { fileID } = await Taro.cloud
    .uploadFile({ cloudPath: `photos/${newRequestId()}.${extensionOf(path)}`, filePath: path })
    .catch(() => {
      throw new NoAnswer('upload failed');
    });
  return fileID;
}

/** The bytes as they are, like the browser sends them, so the server knows one way of uploading. */
async function storeOnServer(path: string): Promise<string> {
  const bytes = Taro.getFileSystemManager().readFileSync(path);
  const session = readSession();
  const { data, statusCode } = await Taro.request<{ fileId?: string; error?: CallError }>({
    url: `${hostedAddress()}/files`,
    method: 'POST',
    data: bytes,
    header: {
      'content-type': contentTypes[extensionOf(path)] ?? 'image/jpeg',
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(() => {
    throw new NoAnswer('upload failed');
  });
  if (data?.fileId) return data.fileId;
  throw data?.error ? new CallFailure(data.error) : new NoAnswer(`status ${statusCode}`);
}

/** Uploads one chosen photo and gives its file id. */
export const storePhoto = (path: string): Promise<string> =>
  isInCloud() ? storeInCloud(path) : storeOnServer(path);

import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import { cloudClient } from './cloud';
import { readCurrentCommunity } from './current-community';
import { newRequestId } from './request-id';
import { hostedAddress, isInCloud } from './server-address';
import { readSession } from './session';
import { fileIdOf, type UploadReply } from './upload-answer';

const contentTypes = { png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg' } as const;
type Extension = keyof typeof contentTypes;

const extensionOf = (path: string): Extension => {
  const ending = path.split('.').pop()?.toLowerCase() ?? '';
  return ending in contentTypes ? (ending as Extension) : 'jpg';
};

const noUpload = () => {
  throw new NoAnswer('upload failed');
};

const byteCountOf = (path: string): number => {
  const facts = Taro.getFileSystemManager().statSync(path);
  return Array.isArray(facts) ? 0 : facts.size;
};

/** In the WeChat cloud the phone stores the photo itself and then makes it known to the server. */
async function storeInCloud(path: string): Promise<string> {
  const id = newRequestId();
  const extension = extensionOf(path);
  const { fileID } = await Taro.cloud
    .uploadFile({ cloudPath: `photos/${id}.${extension}`, filePath: path })
    .catch(noUpload);
  const known = await cloudClient.files.registerFile.mutate(
    {
      id,
      location: fileID,
      contentType: contentTypes[extension],
      byteCount: byteCountOf(path),
    },
    { context: { requestId: id } },
  );
  return known.fileId;
}

/** The bytes as they are, like the browser sends them, so the server knows one way of uploading. */
async function storeOnServer(path: string): Promise<string> {
  const session = readSession();
  const communityId = readCurrentCommunity()?.id ?? '';
  const { data, statusCode } = await Taro.request<UploadReply>({
    url: `${hostedAddress()}/files/${communityId}`,
    method: 'POST',
    data: Taro.getFileSystemManager().readFileSync(path),
    header: {
      'content-type': contentTypes[extensionOf(path)],
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(noUpload);
  return fileIdOf(data, statusCode);
}

/** Uploads one chosen photo and gives its file id. */
export const storePhoto = (path: string): Promise<string> =>
  isInCloud() ? storeInCloud(path) : storeOnServer(path);

import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import { cloudClient } from './cloud';
import { readCurrentCommunity } from './current-community';
import type { DocumentChoice } from './document-choice';
import { newRequestId } from './request-id';
import { hostedAddress, isInCloud } from './server-address';
import { readSession } from './session';
import { fileIdOf, type UploadReply } from './upload-answer';

const contentType = 'application/pdf';

const noUpload = () => {
  throw new NoAnswer('upload failed');
};

/** WeChat has no file system to choose from: a file comes from a chat, e.g. sent from a computer to oneself. */
export async function chooseDocument(mostBytes: number): Promise<DocumentChoice<string>> {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['pdf'],
  }).catch(() => null);
  const file = chosen?.tempFiles[0];
  if (!file) return { kind: 'none' };
  if (file.size > mostBytes) return { kind: 'tooLarge' };
  return { kind: 'chosen', name: file.name, source: file.path };
}

/** In the WeChat cloud the phone stores the file itself and then makes it known to the server. */
async function storeInCloud(path: string): Promise<string> {
  const id = newRequestId();
  const { fileID } = await Taro.cloud
    .uploadFile({ cloudPath: `documents/${id}.pdf`, filePath: path })
    .catch(noUpload);
  const facts = Taro.getFileSystemManager().statSync(path);
  const byteCount = Array.isArray(facts) ? 0 : facts.size;
  const known = await cloudClient.files.registerFile.mutate(
    { id, location: fileID, contentType, byteCount },
    { context: { requestId: id } },
  );
  return known.fileId;
}

async function storeOnServer(path: string): Promise<string> {
  const session = readSession();
  const communityId = readCurrentCommunity()?.id ?? '';
  const { data, statusCode } = await Taro.request<UploadReply>({
    url: `${hostedAddress()}/files/${communityId}`,
    method: 'POST',
    data: Taro.getFileSystemManager().readFileSync(path),
    header: {
      'content-type': contentType,
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch(noUpload);
  return fileIdOf(data, statusCode);
}

/** Uploads a chosen PDF and gives its file id. */
export const storeDocument = (path: string): Promise<string> =>
  isInCloud() ? storeInCloud(path) : storeOnServer(path);

import type { RefusalCode } from '@/shared/refusals';
import { CallFailure, NoAnswer } from './call-errors';
import type { CallError } from './envelope';

/** What `POST /files/:communityId` replies: the file's id, an answer's error, or a short refusal. */
export type UploadReply =
  | { fileId: string }
  | { error: CallError | { code: RefusalCode; message: string } }
  | null
  | undefined;

export function fileIdOf(reply: UploadReply, status: number): string {
  if (reply && 'fileId' in reply) return reply.fileId;
  if (!reply || !('error' in reply)) throw new NoAnswer(`status ${status}`);
  const { error } = reply;
  if (!('message' in error)) throw new CallFailure(error);
  throw new CallFailure({ code: 'refused', refusal: { ...error, details: {} } });
}

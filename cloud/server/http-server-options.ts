import type { AnswerServices } from '@/cloud/platform/answer-calls';
import type { FolderFileStore } from '@/cloud/platform/folder-file-store';
import type { Sessions } from '@/cloud/platform/session';
import type { DevelopmentLogin } from './development-login';
import type { WechatLoginOptions } from './wechat-login';

export interface HttpServerOptions {
  services: AnswerServices & { files: FolderFileStore };
  sessions: Sessions;
  /** The built H5 app, served at `/`; null serves the API alone. */
  appFolder: string | null;
  /** Where bulletins are kept once they were asked for. */
  bulletinFolder: string;
  /** The built verifier, served at `/verify`. */
  verifierFolder: string;
  wechatLogin: WechatLoginOptions | null;
  /** Agreed on with WeChat for the events it pushes; null: none are taken. */
  wechatEventToken: string | null;
  /** Never with NODE_ENV=production: `cloud/server.ts` refuses to start. */
  developmentLogin: DevelopmentLogin | null;
  /** Calls of the API a minute from one address. */
  callsPerMinute: number;
}

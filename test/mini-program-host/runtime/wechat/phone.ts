import type {
  DialogAnswer,
  DialogView,
  MiniProgramPackage,
  NetworkAnswer,
  NetworkRequest,
  PhoneSettings,
} from '../../contract';
import type { PageStack } from '../page-stack';
import type { PhoneFrame } from '../phone-frame';
import type { ProblemLog } from '../problem-log';
import type { DialogDesk } from './dialog-desk';
import type { ListenerRegistry } from './listener-registry';

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: Record<string, unknown>;
  shareTicket?: string;
}

/** What changes on the phone while a mini-program runs. */
export interface PhoneMemory {
  online: boolean;
  privacyAgreed: boolean;
  clipboard: string;
  toast: string | null;
  loading: string | null;
  pullingDown: boolean;
  launch: LaunchOptions;
  badges: Record<number, string>;
  /** Temporary files by path, in base64. */
  files: Map<string, string>;
  loginCount: number;
}

/** Everything the `wx` functions work on. */
export interface Phone {
  miniProgram: MiniProgramPackage;
  settings: PhoneSettings;
  log: ProblemLog;
  frame: PhoneFrame;
  pages: PageStack;
  listeners: ListenerRegistry;
  dialogs: DialogDesk;
  memory: PhoneMemory;
  send(request: NetworkRequest): Promise<NetworkAnswer>;
}

export type Ask = (view: DialogView) => Promise<DialogAnswer>;

import type { MiniProgramPackage, NetworkAnswer, NetworkRequest, PhoneSettings } from '../contract';
import { createRemoteControl, type RemoteControl } from './remote-control';
import { startMiniProgram } from './start-mini-program';

export interface HostWindow extends Window {
  /** Set by the Node side. */
  sendToNetwork(request: NetworkRequest): Promise<NetworkAnswer>;
  startMiniProgram(miniProgram: MiniProgramPackage, settings: PhoneSettings): void;
  remoteControl: RemoteControl;
}

/** Entry of the frame in which the logic layer lives; the screen is the document around it. */
const host = window.parent as HostWindow;

host.startMiniProgram = (miniProgram, settings) => {
  const send = (request: NetworkRequest) => host.sendToNetwork(request);
  host.remoteControl = createRemoteControl(
    startMiniProgram(host.document, window, miniProgram, settings, send),
  );
};

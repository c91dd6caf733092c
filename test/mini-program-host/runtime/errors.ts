import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';
import { describeValue, type ProblemLog } from './problem-log';

export type TellApp = (lifecycle: string, argument: unknown) => void;

/** Gathers every error nobody caught: of the logic layer, of promises and of the component framework. */
export function watchErrors(service: Window, log: ProblemLog, tellApp: TellApp) {
  const uncaught = (error: unknown) => {
    log.problem('uncaught', describeValue(error));
    tellApp('onError', describeValue(error));
  };
  service.addEventListener('error', (event) => uncaught(event.error ?? event.message));
  service.addEventListener('unhandledrejection', (event) => {
    log.problem('unhandledRejection', describeValue(event.reason));
    tellApp('onUnhandledRejection', { reason: event.reason });
  });
  addGlobalErrorListener((error, method) => {
    log.problem('uncaught', `${method ?? ''} ${describeValue(error)}`);
    tellApp('onError', describeValue(error));
    return false;
  });
  addGlobalWarningListener((message) => {
    log.warning(message);
    return false;
  });
  return uncaught;
}

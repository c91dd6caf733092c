import { ApiFailure, asyncApis } from './async-api';
import type { Phone } from './phone';

interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}

const REFUSED = { errno: 104 };
const WAITING = '用户未同意隐私保护指引';

/** WeChat's privacy gate: `__usePrivacyCheck__` makes personal data wait for the resident's consent. */
export function privacyGate({ miniProgram, memory, listeners, dialogs, log }: Phone) {
  const required = () =>
    miniProgram.appConfig.__usePrivacyCheck__ === true && !memory.privacyAgreed;

  /** Asks the page's own notice if it has one, and WeChat's otherwise. */
  async function ask(referrer: string): Promise<boolean> {
    if (!listeners.has('NeedPrivacyAuthorization')) {
      const view = {
        kind: 'privacy' as const,
        title: '用户隐私保护提示',
        content: '',
        choices: [],
      };
      const answer = await dialogs.ask(view);
      return 'confirm' in answer && answer.confirm;
    }
    return new Promise((resolve) => {
      const settle = ({ event }: PrivacyAnswer) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree');
      };
      listeners.tell('NeedPrivacyAuthorization', settle, { referrer });
    });
  }

  async function pass(name: string): Promise<void> {
    if (!required()) return;
    if (!(await ask(name)))
      throw new ApiFailure(`privacy permission is not authorized: ${WAITING}`, REFUSED);
    memory.privacyAgreed = true;
  }

  return {
    pass,
    apis: asyncApis(log, {
      getPrivacySetting: () => ({
        needAuthorization: required(),
        privacyContractName: '《小程序隐私保护指引》',
      }),
      requirePrivacyAuthorize: () => pass('requirePrivacyAuthorize'),
      openPrivacyContract: () => undefined,
    }),
  };
}

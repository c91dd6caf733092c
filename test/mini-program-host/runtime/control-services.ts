import type { ControlServices } from './controls/control';
import type { Phone } from './wechat/phone';

type ButtonEvent = (phone: Phone) => [type: string, detail: unknown];

/** What a button's `open-type` tells the page once the resident has agreed. */
const BUTTON_EVENTS: Record<string, ButtonEvent> = {
  agreePrivacyAuthorization(phone) {
    phone.memory.privacyAgreed = true;
    return ['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }];
  },
  getPhoneNumber: (phone) => [
    'getphonenumber',
    { code: `host-phone-code-${++phone.memory.loginCount}`, errMsg: 'getPhoneNumber:ok' },
  ],
};

const PICTURE_TYPES: Record<string, string> = { '/9j/': 'image/jpeg', R0lG: 'image/gif' };

function localFileAddress(phone: Phone, path: string): string {
  const content = phone.memory.files.get(path) ?? '';
  return `data:${PICTURE_TYPES[content.slice(0, 4)] ?? 'image/png'};base64,${content}`;
}

const chosenLabel = (item: unknown, key: string) =>
  String(key === '' ? item : ((item as Record<string, unknown> | null)?.[key] ?? ''));

/** What the built-in components need of the phone. */
export function createControlServices(phone: () => Phone): ControlServices {
  return {
    async openPicker({ mode, range, rangeKey, value, choose, cancel }) {
      const answer = await phone().dialogs.ask({
        kind: 'picker',
        title: mode,
        content: value === undefined || value === null ? '' : String(value),
        choices: range.map((item) => chosenLabel(item, rangeKey)),
      });
      if ('choice' in answer) choose(answer.choice);
      else if ('value' in answer) choose(answer.value);
      else cancel();
    },
    navigate(openType, url, delta) {
      const { pages, log } = phone();
      const moves: Record<string, () => unknown> = {
        navigate: () => pages.navigateTo(url),
        redirect: () => pages.redirectTo(url),
        switchTab: () => pages.switchTab(url),
        reLaunch: () => pages.reLaunch(url),
        navigateBack: () => pages.navigateBack(delta),
      };
      try {
        moves[openType]?.();
      } catch (error) {
        log.problem('uncaught', `<navigator url="${url}">: ${String(error)}`);
      }
    },
    openButton(openType, emit, id) {
      const { log, pages } = phone();
      if (openType === 'share') {
        const shared = pages.current.run('onShareAppMessage', { from: 'button', target: { id } });
        log.call('share', shared);
        return;
      }
      const event = BUTTON_EVENTS[openType];
      if (!event) {
        log.problem('notEmulated', `<button open-type="${openType}">`);
        return;
      }
      emit(...event(phone()));
    },
    fileAddress: (path) => (path.startsWith('wxfile://') ? localFileAddress(phone(), path) : path),
  };
}

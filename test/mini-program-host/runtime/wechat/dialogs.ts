import { ApiFailure, asyncApis } from './async-api';
import type { Phone } from './phone';

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));

const LONGEST_BUTTON = 4;
const MOST_ITEMS = 6;

/** Toasts, loading notes, questions and menus, with the limits WeChat puts on them. */
export function dialogApis({ log, memory, dialogs, frame }: Phone) {
  const drawNote = () => frame.drawPopup(memory.loading ?? memory.toast);
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  return asyncApis(log, {
    showToast({ title, duration }) {
      memory.toast = text(title);
      clearTimeout(toastTimer);
      toastTimer = setTimeout(
        () => {
          memory.toast = null;
          drawNote();
        },
        Number(duration ?? 1500),
      );
      drawNote();
    },
    hideToast() {
      memory.toast = null;
      drawNote();
    },
    showLoading({ title }) {
      memory.loading = text(title);
      drawNote();
    },
    hideLoading() {
      memory.loading = null;
      drawNote();
    },
    async showModal({ title, content, showCancel, confirmText, cancelText, editable }) {
      for (const label of [confirmText, cancelText]) {
        if (text(label).length > LONGEST_BUTTON) {
          throw new ApiFailure('parameter error: button text longer than 4 characters');
        }
      }
      const choices = [text(confirmText) || '确定'];
      if (showCancel !== false) choices.unshift(text(cancelText) || '取消');
      const view = { kind: 'modal' as const, title: text(title), content: text(content), choices };
      const answer = await dialogs.ask(view);
      const confirm = 'confirm' in answer && answer.confirm;
      const written = 'confirm' in answer ? (answer.content ?? text(content)) : null;
      return { confirm, cancel: !confirm, content: editable ? written : null };
    },
    async showActionSheet({ itemList, alertText }) {
      const choices = Array.isArray(itemList) ? itemList.map(text) : [];
      if (choices.length === 0 || choices.length > MOST_ITEMS) {
        throw new ApiFailure('parameter error: itemList should have 1 to 6 items');
      }
      const answer = await dialogs.ask({
        kind: 'actionSheet',
        title: text(alertText),
        content: '',
        choices,
      });
      if (!('choice' in answer)) throw new ApiFailure('cancel');
      return { tapIndex: answer.choice };
    },
    async requestSubscribeMessage({ tmplIds }) {
      const choices = Array.isArray(tmplIds) ? tmplIds.map(text) : [];
      const view = { kind: 'subscribe' as const, title: '', content: '', choices };
      const answer = await dialogs.ask(view);
      const accepted = 'confirm' in answer && answer.confirm;
      return Object.fromEntries(choices.map((id) => [id, accepted ? 'accept' : 'reject']));
    },
    enableAlertBeforeUnload: () => undefined,
    disableAlertBeforeUnload: () => undefined,
  });
}

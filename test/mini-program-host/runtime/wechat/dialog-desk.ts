import type { DialogAnswer, DialogView } from '../../contract';

/** Pop-ups of WeChat wait here, one above another, until the test answers in the resident's place. */
export interface DialogDesk {
  ask(view: DialogView): Promise<DialogAnswer>;
  open(): DialogView | null;
  answer(answer: DialogAnswer): void;
}

export function createDialogDesk(draw: (text: string | null) => void): DialogDesk {
  const waiting: { view: DialogView; settle: (answer: DialogAnswer) => void }[] = [];
  const redraw = () => {
    const view = waiting.at(-1)?.view;
    const lines = view ? [view.title, view.content, ...view.choices] : [];
    draw(view ? lines.filter((line) => line !== '').join('\n') : null);
  };
  return {
    ask(view) {
      return new Promise((settle) => {
        waiting.push({ view, settle });
        redraw();
      });
    },
    open: () => waiting.at(-1)?.view ?? null,
    answer(answer) {
      const top = waiting.pop();
      if (!top) throw new Error('no dialog of WeChat is open');
      redraw();
      top.settle(answer);
    },
  };
}

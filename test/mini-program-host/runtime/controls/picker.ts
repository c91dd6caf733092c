import type { Control, ControlContext } from './control';

/** Opens WeChat's wheel, which is not drawn: the test chooses through the phone. */
export function picker(context: ControlContext): Control {
  let chosen: unknown;
  const current = () => chosen ?? context.attribute('value');
  return {
    attributeChanged(name) {
      if (name === 'value') chosen = undefined;
    },
    tapped() {
      if (context.flag('disabled')) return;
      const range = context.attribute('range');
      context.services.openPicker({
        mode: context.text('mode', 'selector'),
        range: Array.isArray(range) ? range : [],
        rangeKey: context.text('range-key'),
        value: current(),
        start: context.text('start'),
        end: context.text('end'),
        choose(value) {
          chosen = value;
          context.emit('change', { value });
        },
        cancel: () => context.emit('cancel', {}),
      });
    },
    value: current,
    reset() {
      chosen = undefined;
    },
  };
}

const columnsOf = (view: Element) => [...view.querySelectorAll('wx-picker-view-column')];
const ROW_HEIGHT = 34;

/** Columns of equal rows that snap; the row in the middle is the chosen one. */
export function pickerView(context: ControlContext): Control {
  const { element } = context;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const value = context.attribute('value');
    if (!Array.isArray(value)) return;
    columnsOf(element).forEach((column, index) => {
      column.scrollTop = Number(value[index] ?? 0) * ROW_HEIGHT;
    });
  };
  element.addEventListener(
    'scroll',
    () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const value = columnsOf(element).map((column) => Math.round(column.scrollTop / ROW_HEIGHT));
        context.emit('change', { value });
        context.emit('pickend', {});
      }, 100);
    },
    { capture: true },
  );
  return {
    attributeChanged(name) {
      if (name === 'value') setTimeout(show, 0);
    },
  };
}

import type { Control, ControlContext } from './control';

interface Choice extends Control {
  chosen(): boolean;
  choose(on: boolean): void;
  choiceValue(): string;
}

const choices = new WeakMap<Element, Choice>();

const choicesIn = (group: Element) =>
  [...group.querySelectorAll('wx-checkbox, wx-radio')].flatMap((element) => {
    const choice = choices.get(element);
    return choice ? [choice] : [];
  });

/** `checkbox` and `radio`: a tap marks them, and the group they lie in tells the page. */
function choice(context: ControlContext, group: 'wx-checkbox-group' | 'wx-radio-group'): Control {
  const { element } = context;
  const isRadio = group === 'wx-radio-group';
  const control: Choice = {
    attributeChanged(name) {
      if (name === 'checked') control.choose(context.flag('checked'));
    },
    chosen: () => element.hasAttribute('data-checked'),
    choose: (on) => element.toggleAttribute('data-checked', on),
    choiceValue: () => context.text('value'),
    tapped() {
      if (context.flag('disabled') || (isRadio && control.chosen())) return;
      const owner = element.closest(group);
      if (isRadio && owner) for (const other of choicesIn(owner)) other.choose(false);
      control.choose(!control.chosen());
      if (owner) notifyGroup(owner);
    },
    labelTapped: () => control.tapped?.(),
    reset: () => control.choose(false),
  };
  choices.set(element, control);
  return control;
}

const groupNotices = new WeakMap<Element, () => void>();
const notifyGroup = (group: Element) => groupNotices.get(group)?.();

function group(context: ControlContext, single: boolean): Control {
  const value = () => {
    const marked = choicesIn(context.element).filter((item) => item.chosen());
    const values = marked.map((item) => item.choiceValue());
    return single ? (values[0] ?? '') : values;
  };
  groupNotices.set(context.element, () => context.emit('change', { value: value() }));
  return { value };
}

export const checkbox = (context: ControlContext) => choice(context, 'wx-checkbox-group');
export const radio = (context: ControlContext) => choice(context, 'wx-radio-group');
export const checkboxGroup = (context: ControlContext) => group(context, false);
export const radioGroup = (context: ControlContext) => group(context, true);

export function toggleSwitch(context: ControlContext): Control {
  const { element } = context;
  const isOn = () => element.hasAttribute('data-checked');
  const control: Control = {
    attributeChanged(name) {
      if (name === 'checked') element.toggleAttribute('data-checked', context.flag('checked'));
      if (name === 'color') element.style.setProperty('--switch-color', context.text('color'));
    },
    tapped() {
      if (context.flag('disabled')) return;
      element.toggleAttribute('data-checked', !isOn());
      context.emit('change', { value: isOn() });
    },
    labelTapped: () => control.tapped?.(),
    value: isOn,
    reset: () => element.removeAttribute('data-checked'),
  };
  return control;
}

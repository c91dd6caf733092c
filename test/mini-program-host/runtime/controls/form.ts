import type { Control, ControlContext } from './control';

const FORM_CONTROLS = [
  'wx-input',
  'wx-textarea',
  'wx-switch',
  'wx-slider',
  'wx-picker',
  'wx-radio-group',
  'wx-checkbox-group',
].join(', ');

const forms = new WeakMap<Element, { submit(): void; reset(): void }>();

export function form(context: ControlContext): Control {
  const { element } = context;
  const members = () =>
    [...element.querySelectorAll(FORM_CONTROLS)].map((member) => ({
      name: member.getAttribute('name') ?? '',
      control: context.controlOf(member),
    }));
  forms.set(element, {
    submit() {
      const named = members().filter(({ name }) => name !== '');
      const value = Object.fromEntries(
        named.map(({ name, control }) => [name, control?.value?.()]),
      );
      context.emit('submit', { value, formId: '' });
    },
    reset() {
      for (const { control } of members()) control?.reset?.();
      for (const mark of element.querySelectorAll('wx-checkbox, wx-radio')) {
        context.controlOf(mark)?.reset?.();
      }
      context.emit('reset', {});
    },
  });
  return {};
}

export function button(context: ControlContext): Control {
  const { element } = context;
  const control: Control = {
    tapped() {
      if (context.flag('disabled')) return;
      const owner = element.closest('wx-form');
      const formType = context.text('form-type');
      if (owner && formType === 'submit') forms.get(owner)?.submit();
      if (owner && formType === 'reset') forms.get(owner)?.reset();
      const openType = context.text('open-type');
      if (openType) context.services.openButton(openType, context.emit, element.id);
    },
    labelTapped: () => control.tapped?.(),
  };
  return control;
}

const LABELLED = 'wx-button, wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea';

/** A tap on a label reaches the control named by `for`, or the first one inside. */
export function label(context: ControlContext): Control {
  return {
    tapped() {
      const id = context.text('for');
      const target = id ? context.view.getElementById(id) : context.element.querySelector(LABELLED);
      if (target) context.controlOf(target)?.labelTapped?.();
    },
  };
}

import type { Control, ControlContext } from './control';

type Field = HTMLInputElement | HTMLTextAreaElement;

const INPUT_TYPES: Record<string, string> = { number: 'tel', digit: 'text', idcard: 'text' };

/** `input` and `textarea`. Like WeChat's, they never refuse what is typed: a page that wants another value sets it. */
export function textField(context: ControlContext): Control {
  const { element, view, tag } = context;
  const field = view.createElement(tag === 'textarea' ? 'textarea' : 'input') as Field;
  element.appendChild(field);
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length });

  field.addEventListener('input', () => context.emit('input', { ...detail(), keyCode: 0 }));
  field.addEventListener('focus', () => context.emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => {
    context.emit('blur', { value: field.value, cursor: -1, encryptError: '', encryptedValue: '' });
  });
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    if (tag === 'textarea' && context.text('confirm-type', 'return') === 'return') return;
    context.emit('confirm', { value: field.value });
    if (!context.flag('confirm-hold')) field.blur();
  });

  return {
    attributeChanged(name, value) {
      if (name === 'value') {
        const text = value === undefined || value === null ? '' : String(value);
        if (field.value !== text) field.value = text;
      } else if (name === 'placeholder') field.placeholder = context.text('placeholder');
      else if (name === 'disabled') field.disabled = context.flag('disabled');
      else if (name === 'maxlength') {
        const most = context.number('maxlength', 140);
        if (most >= 0) field.maxLength = most;
        else field.removeAttribute('maxlength');
      } else if (name === 'password' || name === 'type') {
        const type = INPUT_TYPES[context.text('type')] ?? 'text';
        if (tag === 'input') {
          (field as HTMLInputElement).type = context.flag('password') ? 'password' : type;
        }
      } else if (name === 'focus' && context.flag('focus')) setTimeout(() => field.focus(), 0);
      else if (name === 'auto-height')
        element.toggleAttribute('data-auto-height', context.flag(name));
    },
    value: () => field.value,
    reset() {
      field.value = '';
    },
    labelTapped: () => field.focus(),
  };
}

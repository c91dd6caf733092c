/**
 * Stands in for @tarojs/components in component tests: plain HTML elements with Taro's events
 * (`event.detail.value`), so that Testing Library finds labels, roles and texts.
 */
import { type ChangeEvent, createElement, forwardRef, type ReactNode } from 'react';

type Properties = { [name: string]: unknown };

/** Properties that only Taro knows; React would warn about them on HTML elements. */
const taroOnly = new Set([
  'hoverClass',
  'hoverStayTime',
  'hoverStartTime',
  'placeholderClass',
  'placeholderStyle',
  'autoHeight',
  'maxlength',
  'formType',
  'openType',
  'catchMove',
  'lazyLoad',
  'mode',
  'confirmType',
  'focus',
  'ariaRole',
  'ariaLabel',
  'selectable',
  'userSelect',
  'scrollY',
  'scrollX',
  'showScrollbar',
  'enhanced',
  'cursorSpacing',
  'adjustPosition',
  'showConfirmBar',
  'password',
]);

/** Holding a finger on something is a context menu in tests: `fireEvent.contextMenu`. */
const htmlNames: Record<string, string> = { onLongPress: 'onContextMenu' };

const htmlProperties = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !taroOnly.has(name))
      .map(([name, value]) => [htmlNames[name] ?? name, value]),
  );

const element = (tag: string) =>
  forwardRef<unknown, Properties>(({ children, ...properties }, ref) =>
    createElement(tag, { ...htmlProperties(properties), ref }, children as ReactNode),
  );

type ValueHandler = (event: { detail: { value: string } }) => void;

const control = (tag: 'input' | 'textarea') =>
  forwardRef<unknown, Properties>(
    (
      {
        onInput,
        onBlur,
        onConfirm: _onConfirm,
        type,
        value,
        maxlength,
        children: _children,
        ...properties
      },
      ref,
    ) => {
      const pass =
        (handler: unknown) =>
        ({ target }: ChangeEvent<HTMLInputElement>) =>
          (handler as ValueHandler | undefined)?.({ detail: { value: target.value } });
      return createElement(tag, {
        ...htmlProperties(properties),
        ...(tag === 'input' ? { type: type === 'safe-password' ? 'password' : 'text' } : {}),
        ...(typeof maxlength === 'number' && maxlength >= 0 ? { maxLength: maxlength } : {}),
        value: value ?? '',
        onChange: pass(onInput),
        onBlur: pass(onBlur),
        ref,
      });
    },
  );

export const View = element('div');
export const Text = element('span');
export const Label = element('label');
export const Button = element('button');
export const Form = element('form');
export const ScrollView = element('div');
export const Navigator = element('a');
export const RichText = element('div');
export const Swiper = element('div');
export const SwiperItem = element('div');
export const Canvas = element('canvas');
export const MovableArea = element('div');
export const MovableView = element('div');
export const RootPortal = element('div');
export const PageContainer = element('div');
export const WebView = element('iframe');
export const Video = element('video');
export const Progress = element('progress');
export const Checkbox = element('div');
export const CheckboxGroup = element('div');
export const Radio = element('div');
export const RadioGroup = element('div');
export const PickerView = element('div');
export const PickerViewColumn = element('div');
export const Input = control('input');
export const Textarea = control('textarea');

export const Image = forwardRef<unknown, Properties>(
  ({ src, children: _children, showMenuByLongpress: _menu, ...properties }, ref) =>
    createElement('img', { alt: '', ...htmlProperties(properties), src, ref }),
);

/** A checkbox named like its `aria-label`. */
export function Switch({ checked, onChange, ...properties }: Properties) {
  return createElement('input', {
    ...htmlProperties(properties),
    type: 'checkbox',
    role: 'switch',
    checked: checked === true,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
      (onChange as ((event: { detail: { value: boolean } }) => void) | undefined)?.({
        detail: { value: target.checked },
      }),
  });
}

/** The native picker as a text box beside what is shown: type the value (`2026-11-22`, `09:30`, an index). */
export function Picker({ mode, value, onChange, children }: Properties) {
  return (
    <div>
      {children as ReactNode}
      <input
        aria-label={`picker-${String(mode)}`}
        defaultValue={String(value ?? '')}
        onChange={({ target }) =>
          (onChange as ValueHandler | undefined)?.({ detail: { value: target.value } })
        }
      />
    </div>
  );
}

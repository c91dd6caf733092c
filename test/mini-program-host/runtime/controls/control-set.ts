import type { BuiltInTag } from '../../built-in-tags';
import { emitEvent } from '../event-emitter';
import type { ViewElement } from '../framework-element';
import { asNumber, asText, isTrue } from './attribute-values';
import { checkbox, checkboxGroup, radio, radioGroup, toggleSwitch } from './choices';
import type {
  Control,
  ControlContext,
  ControlFactory,
  ControlServices,
  ControlSet,
} from './control';
import { button, form, label } from './form';
import { picker, pickerView } from './picker';
import { canvas, icon, picture } from './picture';
import { navigator, progress, richText, slider } from './plain-content';
import { scrollView, swiper } from './scroll-view';
import { textField } from './text-field';

const FACTORIES: Partial<Record<BuiltInTag, ControlFactory>> = {
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': picture,
  form,
  icon,
  image: picture,
  input: textField,
  label,
  navigator,
  picker,
  'picker-view': pickerView,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'scroll-view': scrollView,
  slider,
  swiper,
  switch: toggleSwitch,
  textarea: textField,
};

/** The built-in components of one page. */
export function createControlSet(view: Document, services: ControlServices): ControlSet {
  const controls = new WeakMap<Element, Control>();
  const controlOf = (element: Element) => controls.get(element);

  function contextOf(tag: BuiltInTag, element: ViewElement): ControlContext {
    const attribute = (name: string) => {
      const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return element.__wxElement?.getAttribute(name) ?? element.__wxElement?.getAttribute(camel);
    };
    return {
      tag,
      element,
      view,
      services,
      attribute,
      controlOf,
      emit: (type, detail) => emitEvent(element, type, detail),
      text: (name, fallback) => asText(attribute(name), fallback),
      flag: (name) => isTrue(attribute(name)),
      number: (name, fallback) => asNumber(attribute(name), fallback),
    };
  }

  return {
    controlOf,
    attach(tag, element) {
      const control = FACTORIES[tag]?.(contextOf(tag, element));
      if (control) controls.set(element, control);
      return control;
    },
    activate(node) {
      const begin = node.nodeType === 1 ? (node as Element) : node.parentElement;
      for (let element = begin; element; element = element.parentElement) {
        const control = controls.get(element);
        if (!control?.tapped) continue;
        control.tapped();
        return;
      }
    },
  };
}

import type { BuiltInTag } from '../../built-in-tags';
import type { ViewElement } from '../framework-element';

/** The behaviour of one built-in component. */
export interface Control {
  attributeChanged?(name: string, value: unknown): void;
  /** Reaction to a tap on it, after the page's own handlers. */
  tapped?(): void;
  /** Its value in the form it belongs to. */
  value?(): unknown;
  reset?(): void;
  /** A label that holds it was tapped. */
  labelTapped?(): void;
}

/** What a picker asks the resident; a test answers in place of WeChat's own wheel. */
export interface PickerRequest {
  mode: string;
  range: unknown[];
  rangeKey: string;
  value: unknown;
  start: string;
  end: string;
  choose(value: unknown): void;
  cancel(): void;
}

/** What controls need of the phone around them. */
export interface ControlServices {
  openPicker(request: PickerRequest): void;
  navigate(openType: string, url: string, delta: number): void;
  /** `open-type` of a button. */
  openButton(openType: string, emit: (type: string, detail: unknown) => void, id: string): void;
  /** Absolute address of a file named in WXML. */
  fileAddress(path: string): string;
}

export interface ControlContext {
  tag: BuiltInTag;
  element: ViewElement;
  view: Document;
  services: ControlServices;
  emit(type: string, detail: unknown): void;
  attribute(name: string): unknown;
  text(name: string, fallback?: string): string;
  flag(name: string): boolean;
  number(name: string, fallback: number): number;
  /** The control that stands for another element, if any. */
  controlOf(element: Element): Control | undefined;
}

export type ControlFactory = (context: ControlContext) => Control;

export interface ControlSet {
  attach(tag: BuiltInTag, element: ViewElement): Control | undefined;
  controlOf(element: Element): Control | undefined;
  /** Lets the innermost control at or above the node react to a tap. */
  activate(node: Node): void;
}

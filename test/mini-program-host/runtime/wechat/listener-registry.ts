type Listener = (...values: unknown[]) => unknown;

/** Events that code can subscribe to as `wx.on…` and leave as `wx.off…`. */
const EVENTS = [
  'AppHide',
  'AppShow',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'Error',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NeedPrivacyAuthorization',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'PageNotFound',
  'ThemeChange',
  'UnhandledRejection',
  'UserCaptureScreen',
  'WindowResize',
] as const;

export type PhoneEvent = (typeof EVENTS)[number];

export interface ListenerRegistry {
  apis: Record<string, Listener>;
  tell(event: PhoneEvent, ...values: unknown[]): void;
  has(event: PhoneEvent): boolean;
}

export function createListenerRegistry(): ListenerRegistry {
  const listeners = new Map<string, Listener[]>();
  const apis: Record<string, Listener> = {};
  for (const event of EVENTS) {
    apis[`on${event}`] = (listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener as Listener]);
    };
    apis[`off${event}`] = (listener) => {
      const left = (listeners.get(event) ?? []).filter((item) => listener && item !== listener);
      listeners.set(event, left);
    };
  }
  return {
    apis,
    tell(event, ...values) {
      for (const listener of listeners.get(event) ?? []) setTimeout(() => listener(...values), 0);
    },
    has: (event) => (listeners.get(event) ?? []).length > 0,
  };
}

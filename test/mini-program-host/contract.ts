/** What the Node side and the code inside the browser tell each other; everything here is plain JSON. */

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
}

export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  componentPlaceholder?: Record<string, string>;
  styleIsolation?: string;
}

export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}

export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: TabBarConfig;
  window?: WindowConfig;
  usingComponents?: Record<string, string>;
  __usePrivacyCheck__?: boolean;
  lazyCodeLoading?: string;
}

export interface SourceProblem {
  file: string;
  /** 1-based; 0 where the compiler does not name a line. */
  line: number;
  message: string;
  /** Notes do not stop WeChat's compiler; everything else does. */
  severity: 'error' | 'note';
}

/** The build output, read and prepared for the browser. */
export interface MiniProgramPackage {
  appConfig: AppConfig;
  /** Source by path, `pages/home/index.js`. */
  scripts: Record<string, string>;
  /** JSON configuration by path without extension. */
  componentConfigs: Record<string, ComponentConfig>;
  /** CSS by path without extension; imports inlined, rpx turned into px. */
  styles: Record<string, string>;
  /** Program whose value is the table of compiled templates. */
  templates: string;
  /** Paths that have a template, without extension. */
  templatePaths: string[];
  problems: SourceProblem[];
}

export interface PhoneSettings {
  viewport: { width: number; height: number; scale: number };
  storage: Record<string, unknown>;
  /** Base library the phone says it has. */
  baseLibrary: string;
  /** Names of every `wx` function that WeChat documents. */
  documentedApis: string[];
  privacyAgreed: boolean;
  /** How many times sooner than asked the mini-program's timeouts fire. */
  haste: number;
}

/** Says which element is meant; every given field has to fit. */
export interface ElementQuery {
  /** Rendered text: the innermost elements that show exactly this are preferred to ones that contain it. */
  text?: string;
  /** `aria-label`. */
  label?: string;
  /** One class name. */
  class?: string;
  placeholder?: string;
  /** WXML tag: `button`, `input`, … */
  tag?: string;
  /** Which of several, 0-based. */
  index?: number;
}

export interface ElementView {
  tag: string;
  text: string;
  label: string;
  classes: string[];
  value: string;
  disabled: boolean;
  visible: boolean;
  /** In px, as drawn. */
  fontSize: number;
  /** In px of the whole screen. */
  box: { left: number; top: number; width: number; height: number };
}

export interface ScreenProblem {
  kind:
    | 'consoleError'
    | 'uncaught'
    | 'unhandledRejection'
    | 'notEmulated'
    | 'unknownApi'
    | 'forbidden';
  message: string;
}

export interface SetDataCall {
  page: string;
  bytes: number;
}

export interface ApiCall {
  name: string;
  argument: unknown;
}

export interface NodeStatistics {
  nodes: number;
  depth: number;
  /** Most children of one node. */
  widest: number;
}

export interface HostReport {
  problems: ScreenProblem[];
  console: { level: string; text: string }[];
  warnings: string[];
  setData: SetDataCall[];
  /** `wx` calls that the resident would notice or that leave the phone. */
  calls: ApiCall[];
}

export interface PhoneState {
  route: string;
  query: Record<string, string>;
  title: string;
  stack: string[];
  tabBarVisible: boolean;
  pullingDown: boolean;
  loading: string | null;
  toast: string | null;
  dialog: DialogView | null;
  tabBarBadges: Record<number, string>;
}

/** A pop-up of WeChat's own that waits for the resident. */
export interface DialogView {
  kind: 'modal' | 'actionSheet' | 'picker' | 'privacy' | 'photo' | 'subscribe';
  title: string;
  content: string;
  choices: string[];
}

export type DialogAnswer =
  | { confirm: boolean; content?: string }
  | { choice: number }
  | { value: unknown }
  | { cancel: true };

export type NetworkRequest =
  | { kind: 'cloud'; name: string; data: unknown }
  | {
      kind: 'request';
      url: string;
      method: string;
      header: Record<string, string>;
      /** Null for none. */
      bodyBase64: string | null;
    }
  | {
      kind: 'upload';
      url: string;
      header: Record<string, string>;
      field: string;
      fileName: string;
      contentBase64: string;
      form: Record<string, string>;
    };

export type NetworkAnswer =
  | { ok: true; status: number; header: Record<string, string>; bodyBase64: string }
  | { ok: false; reason: string };

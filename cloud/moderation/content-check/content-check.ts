import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';

/** Words or one photo to be looked at by a machine. */
export interface CheckedContent {
  /** Of the author, as WeChat knows them. */
  openId: string;
  kind: ModeratedKind;
}

/** A photo, as its storage names it. */
export interface CheckedPhoto extends CheckedContent {
  /** As the file store gives it: an address in the web, of this server, or of WeChat's cloud. */
  address: string;
}

/**
 * What the check says. `asked`: its answer comes later, under this number. `tryAgain`: nobody has
 * looked, may be later. `unanswered`: nobody will, so a person has to.
 */
export type CheckAnswer =
  | { outcome: 'passed' }
  | { outcome: 'doubtful'; label: number }
  | { outcome: 'asked'; traceId: string }
  | { outcome: 'tryAgain' }
  | { outcome: 'unanswered' };

/** A machine that looks at content before people do. Never throws; asking twice does no harm. */
export interface ContentCheck {
  askAboutWords: (content: CheckedContent & { words: string }) => Promise<CheckAnswer>;
  askAboutPhoto: (photo: CheckedPhoto) => Promise<CheckAnswer>;
}

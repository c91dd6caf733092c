import { asLongId, asShortId } from '../short-id';

/** The page a printed notice's code opens. */
export const noticePage = 'features/notices/pages/notice/index';

/** What a mini-program code on paper hands to that page: the notice's id in 22 characters. */
export const noticeScene = (noticeId: string): string => asShortId(noticeId);

/** The notice of a scene; null where it is none. */
export const readNoticeScene = (scene: string): string | null =>
  /^[\w-]{22}$/.test(scene) ? asLongId(scene) : null;

import { readNoticeScene } from '@/shared/notices/notice-scene';
import { usePageParameter } from '@/src/platform/page-parameters';

/** The notice a page was opened for: by a link, or by the mini-program code on its paper. */
export function useAskedNotice(): string {
  const noticeId = usePageParameter('noticeId');
  const scene = usePageParameter('scene');
  return noticeId || (readNoticeScene(scene) ?? '');
}

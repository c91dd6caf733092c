import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { ListedNotice } from '../notice-types';

/** What to know of a notice before opening it, most urgent first. Nothing for a plain one that was read. */
export function NoticeMarks({ notice }: { notice: ListedNotice }) {
  return (
    <>
      {notice.awaitsMyConfirmation && (
        <StatusTag icon="clipboard-check" tone="warning">
          请确认
        </StatusTag>
      )}
      {notice.unread && (
        <StatusTag icon="bell" tone="accent">
          未读
        </StatusTag>
      )}
      {notice.pinned && (
        <StatusTag icon="pin" tone="info">
          置顶
        </StatusTag>
      )}
      {notice.kind === 'pollResult' && (
        <StatusTag icon="stamp" tone="info">
          公示
        </StatusTag>
      )}
      {notice.correctedByNoticeId !== null && (
        <StatusTag icon="triangle-alert" tone="danger">
          已更正
        </StatusTag>
      )}
      {notice.correctsNoticeId !== null && <StatusTag icon="pencil">更正公告</StatusTag>}
      {notice.expired && <StatusTag icon="history">已过期</StatusTag>}
      {!notice.addressedToMe && <StatusTag icon="users">发给其他住户</StatusTag>}
    </>
  );
}

export const hasMarks = (notice: ListedNotice): boolean =>
  notice.awaitsMyConfirmation ||
  notice.unread ||
  notice.pinned ||
  notice.kind === 'pollResult' ||
  notice.correctedByNoticeId !== null ||
  notice.correctsNoticeId !== null ||
  notice.expired ||
  !notice.addressedToMe;

import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { ListedNotice } from '../notice-types';

/** What to know of a notice before opening it, most urgent first. Nothing for a plain one that was read. */
export function NoticeMarks({ notice }: { notice: ListedNotice }) {
  return (
    <>
      {notice.recalled && (
        <StatusTag icon="undo-2" tone="danger">
          已撤回
        </StatusTag>
      )}
      {notice.kind === 'emergency' && (
        <StatusTag icon="siren" tone={notice.pinned ? 'danger' : 'neutral'}>
          紧急
        </StatusTag>
      )}
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
      {notice.pinned && notice.kind !== 'emergency' && (
        <StatusTag icon="pin" tone="info">
          置顶
        </StatusTag>
      )}
      {isPosting(notice) && (
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
  notice.recalled ||
  notice.kind === 'emergency' ||
  isPosting(notice) ||
  notice.correctedByNoticeId !== null ||
  notice.correctsNoticeId !== null ||
  notice.expired ||
  !notice.addressedToMe;

const isPosting = ({ kind }: ListedNotice): boolean =>
  kind === 'pollResult' || kind === 'publicPosting';

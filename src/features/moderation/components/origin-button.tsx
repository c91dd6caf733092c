import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { openPage } from '@/src/platform/open-page';
import { TextButton } from '@/src/ui/button/button';

interface OriginButtonProps {
  item: { kind: ModeratedKind; subjectId: string; topicId: string | null };
  /** What one does there besides reading: 看上下文. */
  purpose?: string;
}

/** The way to where the words stand: their topic, the conventions, or the request for help they are. */
export function OriginButton({ item, purpose = '' }: OriginButtonProps) {
  const { kind, subjectId, topicId } = item;
  if (kind === 'helpRequest') {
    return (
      <TextButton
        icon="heart-handshake"
        onPress={() =>
          openPage('/features/help/pages/help-request/index', { requestId: subjectId })
        }
      >
        {`打开求助${purpose}`}
      </TextButton>
    );
  }
  // A suggestion that hangs on no topic is to the draft of a convention.
  if (kind === 'conventionOpinion' || (kind === 'suggestion' && topicId === null)) {
    return (
      <TextButton
        icon="book-open"
        onPress={() => openPage('/features/conventions/pages/conventions/index')}
      >
        {`打开公约${purpose}`}
      </TextButton>
    );
  }
  if (kind === 'noticeObjection' || kind === 'noticeComment') {
    return (
      <TextButton
        icon="megaphone"
        onPress={() => openPage('/features/notices/pages/notice-list/index')}
      >
        {`打开公告${purpose}`}
      </TextButton>
    );
  }
  if (topicId === null) return null;
  return (
    <TextButton
      icon="messages-square"
      onPress={() => openPage('/features/hall/pages/topic/index', { topicId })}
    >
      {`打开议题${purpose}`}
    </TextButton>
  );
}

/** What the words are and where they were written: 观点 · 门禁坏了两个星期. */
export const originWords = (kind: string, topicTitle: string | null): string =>
  topicTitle === null ? kind : `${kind} · ${topicTitle}`;

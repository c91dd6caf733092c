import { useEffect, useRef } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import type { NoticeDetail } from '../../notice-types';

/** Tells the publisher, once per person, that the notice on screen was read. */
export function useRecordedReading(notice: NoticeDetail): void {
  const { run } = useCommand(cloudClient.notices.recordRead.mutate, {
    refetches: [cloud.notices.pathKey()],
  });
  const told = useRef<string | null>(null);
  const { id, addressedToMe, readByMe } = notice;
  useEffect(() => {
    if (!addressedToMe || readByMe || told.current === id) return;
    told.current = id;
    run({ noticeId: id });
  }, [id, addressedToMe, readByMe, run]);
}

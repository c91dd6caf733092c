import { useQuery } from '@tanstack/react-query';
import { RemarkCard } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';
import { openReviewDesk } from '../desk-pages';

/** Beside the next draft: what the reviewer of the last round asked for. Nothing where nothing was. */
export function RemarksToMeet({ conventionId }: { conventionId: string }) {
  const query = useQuery(cloud.conventions.reviewDesk.queryOptions({ conventionId }));
  const [last] = query.data?.rounds ?? [];
  if (last?.state !== 'changesRequired' || last.remarks.length === 0) return null;
  return (
    <Section
      title={`第 ${last.round} 轮审核意见`}
      action={
        <TextButton icon="message-circle-reply" onPress={() => openReviewDesk(conventionId)}>
          写处理情况
        </TextButton>
      }
    >
      {last.remarks.map((remark) => (
        <RemarkCard key={remark.remarkId} remark={remark} />
      ))}
    </Section>
  );
}

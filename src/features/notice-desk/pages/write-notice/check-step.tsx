import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Audience } from '@/shared/notices/audience';
import { audienceRoleNames } from '@/shared/notices/audience';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { PlainText } from '@/src/features/notices/components/plain-text';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { AudienceReach } from '../../components/audience-reach';
import type { NoticeDraft } from '../../notice-draft';
import './check-step.scss';

type CheckStepProps = { draft: NoticeDraft; audience: Audience; publisherRole: StaffRole };

/** Step three: the notice as it will stand, before it stands for good. */
export function CheckStep({ draft, audience, publisherRole }: CheckStepProps) {
  const photos = useQuery(
    cloud.notices.draftPhotos.queryOptions(
      { photos: draft.photos },
      { enabled: draft.photos.length > 0 },
    ),
  );
  return (
    <>
      <Callout tone="warning" title="发布以后不能修改，也不能撤回">
        请再看一遍。写错了只能再发一份更正公告。
      </Callout>
      <Card>
        <View className="check-step">
          <View className="check-step__title">{plainLine(draft.title)}</View>
          <PlainText text={plainParagraphs(draft.body)} />
          <PhotoGrid photos={photos.data ?? []} />
        </View>
      </Card>
      <Section>
        <AudienceReach audience={audience} />
        <Card>
          <Facts
            facts={[
              { name: '发布单位', value: staffRoles[publisherRole] },
              { name: '发给', value: targetWords(draft) },
              { name: '要求确认', value: draft.needsConfirmation ? '要' : '不要' },
              { name: '置顶', value: draft.pinned ? '要' : '不要' },
              {
                name: '有效期',
                value: draft.expiresAt ? `到 ${dayAndTime(draft.expiresAt)}` : '长期有效',
              },
            ]}
          />
        </Card>
      </Section>
    </>
  );
}

function targetWords({ audienceKind, ...draft }: NoticeDraft): string {
  switch (audienceKind) {
    case null:
    case 'community':
      return '全体居民';
    case 'same':
      return '原来收到公告的人';
    case 'roles':
      return draft.roles.map((role) => audienceRoleNames[role]).join('、');
    default:
      return draft[audienceKind].map(({ label }) => label).join('、');
  }
}

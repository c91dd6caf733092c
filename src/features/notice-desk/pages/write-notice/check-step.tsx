import { View } from '@tarojs/components';
import type { Audience } from '@/shared/notices/audience';
import { audienceRoleNames } from '@/shared/notices/audience';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import { blanksIn } from '@/shared/notices/templates/notice-template';
import { plainLine } from '@/shared/plain-text';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { NoticeBlocks } from '@/src/features/notices/public';
import type { Photo } from '@/src/platform/photos';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { type Fact, Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { AudienceReach } from '../../components/audience-reach';
import { contentOf, type NoticeDraft } from '../../notice-draft';
import './check-step.scss';

type CheckStepProps = {
  draft: NoticeDraft;
  audience: Audience;
  publisherRole: StaffRole;
  pictures: readonly Photo[];
};

/** Step three: the notice as residents will see it, before it stands for good. */
export function CheckStep({ draft, audience, publisherRole, pictures }: CheckStepProps) {
  const content = contentOf(draft);
  const blanks = blanksIn(draft.title) + blanksIn(plainTextOf(content));
  return (
    <>
      {blanks > 0 && (
        <Callout tone="danger" title={`还有 ${blanks} 处“＿＿”没有填`}>
          请返回上一步填好，或把用不上的删掉。
        </Callout>
      )}
      <Callout tone="warning" title="发布以后不能修改">
        请再看一遍。写错了可以发一份更正公告，或者撤回；大家都会看到更正和撤回的记号。
      </Callout>
      <Card>
        <View className="check-step">
          <View className="check-step__title">{plainLine(draft.title)}</View>
          <NoticeBlocks content={content} pictures={pictures} />
        </View>
      </Card>
      <Section>
        <AudienceReach audience={audience} />
        <Card>
          <Facts facts={factsOf(draft, publisherRole)} />
        </Card>
      </Section>
    </>
  );
}

const kindNames = { notice: '普通公告', emergency: '紧急通知', publicPosting: '公示' } as const;

const factsOf = (draft: NoticeDraft, publisherRole: StaffRole): Fact[] => [
  { name: '类型', value: kindNames[draft.kind] },
  ...(draft.kind === 'publicPosting'
    ? [{ name: '公示', value: `${draft.postingDays ?? 0} 天` }]
    : []),
  { name: '发布单位', value: staffRoles[publisherRole] },
  { name: '发给', value: targetWords(draft) },
  ...(draft.attachments.length > 0
    ? [{ name: '附件', value: draft.attachments.map(({ name }) => name).join('、') }]
    : []),
  { name: '要求确认', value: draft.needsConfirmation ? '要' : '不要' },
  { name: '置顶', value: draft.pinned || draft.kind === 'emergency' ? '要' : '不要' },
  { name: '允许留言', value: draft.commentsOpen ? '允许' : '不允许' },
  { name: '有效期', value: draft.expiresAt ? `到 ${dayAndTime(draft.expiresAt)}` : '长期有效' },
];

function targetWords({ audienceKind, groupName, ...draft }: NoticeDraft): string {
  const group = groupName ? `${groupName}：` : '';
  switch (audienceKind) {
    case null:
    case 'community':
      return `${group}全体居民`;
    case 'same':
      return '原来收到公告的人';
    case 'roles':
      return group + draft.roles.map((role) => audienceRoleNames[role]).join('、');
    default:
      return group + draft[audienceKind].map(({ label }) => label).join('、');
  }
}
